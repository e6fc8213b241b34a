import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useEffect, useRef } from 'react';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ExperienceActions } from '../edit/ExperienceActions';
import { SetOwners } from '../edit/SetOwners';
import { CopyableId } from '../ids/CopyableId';
import { EntityNames } from '../people/EntityNames';
import { type Crumb, PageHeading } from '../place/PageHeading';
import { ExperienceStatus } from '../status/ExperienceStatus';
import { privateMarketplaceTranslationRef } from '../translation';
import { CONSOLE_ADDRESS } from './consoleAddress';
import styles from './ExperienceHeader.module.css';
import { OVERVIEW, TABS } from './tabs';

/** Name, status, owner, and the names that files and AWS know the experience by. */
export function ExperienceHeader(props: {
  experience: ExperienceDetail;
  activeTab: string;
  trail: readonly Crumb[];
  documentTitle: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience, activeTab, trail, documentTitle } = props;
  const { errors, id, name, owners, ref, shortName, managed } = experience;
  const links = usePageLinks();
  const header = useRef<HTMLDivElement>(null);
  // On a phone not all tabs fit beside each other.
  useEffect(() => {
    header.current
      ?.querySelector('nav [aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [activeTab]);
  return (
    <div className={styles.header} ref={header}>
      <PageHeading
        className={styles.title}
        title={name}
        trail={trail}
        documentTitle={documentTitle}
        tabs={TABS.map(tab => ({
          id: tab,
          label:
            tab === 'errors' && errors
              ? t('experience.tabCount', {
                  tab: t('experience.tab.errors'),
                  number: String(errors),
                })
              : t(`experience.tab.${tab}`),
          href:
            tab === OVERVIEW
              ? links.experience(ref)
              : links.experience(ref, tab),
        }))}
        activeTabId={activeTab}
        // What is not managed through files can not be changed by one.
        customActions={
          managed && shortName && <ExperienceActions experience={experience} />
        }
        metadata={[
          {
            label: t('experiences.column.status'),
            value: <ExperienceStatus experience={experience} />,
          },
          {
            label: t('experience.owner'),
            value: (
              <>
                <Text>
                  {owners.length > 0 ? (
                    <EntityNames entityRefs={owners} />
                  ) : (
                    t('experience.noOwner')
                  )}
                </Text>{' '}
                <SetOwners experience={experience} />
              </>
            ),
          },
          {
            label: t('experience.shortName'),
            value: shortName ?? t('experiences.notManaged'),
          },
          {
            label: t('experience.id'),
            value: id ? <CopyableId id={id} /> : t('experience.idPending'),
          },
          {
            label: t('experience.console'),
            value: (
              <Link
                href={CONSOLE_ADDRESS}
                target="_blank"
                rel="noopener noreferrer"
                className={styles.id}
              >
                {t('experience.openConsole')}
                <RiExternalLinkLine size={16} aria-hidden="true" />
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
