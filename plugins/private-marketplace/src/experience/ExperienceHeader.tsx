import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Header, Text } from '@backstage/ui';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { ConfigureButton } from '../configure/ConfigureButton';
import { ExperienceStatus } from '../status/ExperienceStatus';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ExperienceHeader.module.css';

/** Name, status and the two names that files and AWS know the experience by. */
export function ExperienceHeader(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { id, name, shortName } = experience;
  return (
    <Header
      title={name}
      // What is not managed through files can not be changed by one.
      customActions={shortName && <ConfigureButton shortName={shortName} />}
      metadata={[
        {
          label: t('experiences.column.status'),
          value: <ExperienceStatus experience={experience} />,
        },
        {
          label: t('experience.shortName'),
          value: shortName ?? t('experiences.notManaged'),
        },
        {
          label: t('experience.id'),
          value: id ? (
            <span className={styles.id}>
              <Text>
                <code>{id}</code>
              </Text>
              <CopyTextButton
                text={id}
                variant="tertiary"
                aria-label={t('experience.copyId', { id })}
                tooltipText={t('experience.copied')}
              />
            </span>
          ) : (
            t('experience.idPending')
          ),
        },
      ]}
    />
  );
}
