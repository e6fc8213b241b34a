import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { RetryConfiguration } from '../edit/RetryConfiguration';
import { Facts } from '../facts/Facts';
import { EntityName } from '../people/EntityName';
import { ConfigurationProgressView } from '../progress/ConfigurationProgressView';
import { experienceTabItemRouteRef } from '../routes';
import { Section } from '../sections/Section';
import { privateMarketplaceTranslationRef } from '../translation';
import { useRefresh } from './refreshContext';

/** How far the configuration that was written last has come. */
export function LatestConfiguration(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { ref, lastChange } = experience;
  const itemLink = useRouteRef(experienceTabItemRouteRef);
  const refresh = useRefresh();
  if (!lastChange) {
    return (
      <Section heading={t('progress.heading')}>
        <Text as="p" color="secondary">
          {t('progress.none')}
        </Text>
      </Section>
    );
  }
  const { key, requestedBy, version } = lastChange;
  return (
    <Section heading={t('progress.heading')}>
      <ConfigurationProgressView
        progress={lastChange}
        actions={
          <RetryConfiguration
            experience={experience}
            configuration={lastChange}
            onWritten={refresh}
          />
        }
      >
        <Facts
          facts={[
            [
              t('progress.version'),
              // Without a version there is no address for it.
              version ? (
                <Link
                  href={itemLink({ ref, tab: 'configurations', item: version })}
                >
                  {version}
                </Link>
              ) : (
                t('change.noVersion')
              ),
            ],
            [t('progress.file'), key],
            [
              t('progress.requestedBy'),
              requestedBy ? (
                <EntityName entityRef={requestedBy} />
              ) : (
                t('progress.notThroughPortal')
              ),
            ],
          ]}
        />
      </ConfigurationProgressView>
    </Section>
  );
}
