import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ConfigurationFacts } from '../configurations/ConfigurationFacts';
import { useConfiguration } from '../configurations/useConfigurations';
import { CancelConfiguration } from '../edit/CancelConfiguration';
import { RetryConfiguration } from '../edit/RetryConfiguration';
import { WithdrawConfiguration } from '../edit/WithdrawConfiguration';
import { ConfigurationProgressView } from '../progress/ConfigurationProgressView';
import { WaitingNotice } from '../progress/WaitingNotice';
import { Section } from '../sections/Section';
import { privateMarketplaceTranslationRef } from '../translation';

/** How far the configuration that was written last has come. */
export function LatestConfiguration(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { ref, lastChange } = experience;
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
        <>
          <WithdrawConfiguration
            experience={experience}
            configuration={lastChange}
          />
          <CancelConfiguration
            experience={experience}
            configuration={lastChange}
          />
        </>
      }
    >
      <ConfigurationProgressView
        progress={lastChange}
        actions={
          <RetryConfiguration
            experience={experience}
            configuration={lastChange}
          />
        }
      >
        {lastChange.state === 'accepted' && (
          <WaitingReason experience={experience} version={lastChange.version} />
        )}
        <ConfigurationFacts
          experienceRef={ref}
          configuration={lastChange}
          isLinked
        />
      </ConfigurationProgressView>
    </Section>
  );
}

/** Only a configuration by itself is told why it waits. */
function WaitingReason(props: {
  experience: ExperienceDetail;
  version: string;
}) {
  const { value } = useConfiguration(props.experience, props.version);
  return value ? (
    <WaitingNotice progress={value} waiting={value.waiting} />
  ) : null;
}
