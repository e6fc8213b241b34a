import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { ConfigurationProblem } from '../progress/ConfigurationProblem';
import { ProgressStepper } from '../progress/ProgressStepper';
import { requesterName } from '../progress/requesterName';
import { shownState } from '../progress/shownState';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';
import { Facts } from './Facts';
import styles from './LatestConfiguration.module.css';
import { Section } from './Section';

/** How far the configuration that was written last has come. */
export function LatestConfiguration(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { lastChange, configurations } = props.experience;
  const latest = lastChange ?? configurations[0];
  const now = useNow();
  if (!latest) {
    return (
      <Section heading={t('progress.heading')}>
        <Text as="p" color="secondary">
          {t('progress.none')}
        </Text>
      </Section>
    );
  }
  return (
    <Section heading={t('progress.heading')}>
      <div className={styles.latest}>
        <ProgressStepper progress={latest} />
        {shownState(latest, now) === 'notPickedUp' && (
          <Alert status="warning" icon title={t('progress.late')} />
        )}
        {latest.error && (
          <ConfigurationProblem state={latest.state} error={latest.error} />
        )}
        <Facts
          facts={[
            [t('progress.version'), latest.version || t('change.noVersion')],
            [t('progress.file'), latest.key],
            [
              t('progress.requestedBy'),
              latest.requestedBy
                ? requesterName(latest.requestedBy)
                : t('progress.notThroughPortal'),
            ],
          ]}
        />
      </div>
    </Section>
  );
}
