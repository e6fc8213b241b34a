import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ConfigurationFacts } from '../configurations/ConfigurationFacts';
import { CancelConfiguration } from '../edit/CancelConfiguration';
import { RetryConfiguration } from '../edit/RetryConfiguration';
import { ConfigurationProgressView } from '../progress/ConfigurationProgressView';
import { Section } from '../sections/Section';
import { privateMarketplaceTranslationRef } from '../translation';
import { useRefresh } from './refreshContext';

/** How far the configuration that was written last has come. */
export function LatestConfiguration(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { ref, lastChange } = experience;
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
  return (
    <Section
      heading={t('progress.heading')}
      actions={
        <CancelConfiguration
          experience={experience}
          configuration={lastChange}
          onWritten={refresh}
        />
      }
    >
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
        <ConfigurationFacts
          experienceRef={ref}
          configuration={lastChange}
          isLinked
        />
      </ConfigurationProgressView>
    </Section>
  );
}
