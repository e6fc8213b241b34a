import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ConfigurationDetail,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { DiffList } from '../diff/DiffList';
import { CancelConfiguration } from '../edit/CancelConfiguration';
import { RetryConfiguration } from '../edit/RetryConfiguration';
import { WithdrawConfiguration } from '../edit/WithdrawConfiguration';
import { FoldedJson } from '../json/FoldedJson';
import { ConfigurationProgressView } from '../progress/ConfigurationProgressView';
import { ProblemList } from '../progress/ProblemList';
import { WaitingNotice } from '../progress/WaitingNotice';
import { Section } from '../sections/Section';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationFacts } from './ConfigurationFacts';

/** A configuration in words first, and as it stands in the file last. */
export function ConfigurationSections(props: {
  experience: ExperienceDetail;
  configuration: ConfigurationDetail;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience, configuration } = props;
  const { changed, error, problems, requested, version, waiting } =
    configuration;
  const raw = configuration.text ?? configuration.content;
  return (
    <>
      <Section
        heading={
          version
            ? t('tab.configurations.one', { version })
            : t('tab.configurations.oneNoVersion')
        }
        actions={
          <>
            <WithdrawConfiguration
              experience={experience}
              configuration={configuration}
            />
            <CancelConfiguration
              experience={experience}
              configuration={configuration}
            />
          </>
        }
      >
        <ConfigurationProgressView
          progress={configuration}
          actions={
            <RetryConfiguration
              experience={experience}
              configuration={configuration}
            />
          }
        >
          <WaitingNotice progress={configuration} waiting={waiting} />
          <ConfigurationFacts
            experienceRef={experience.ref}
            configuration={configuration}
          />
        </ConfigurationProgressView>
      </Section>
      {/* A rejected one has told them already. */}
      {problems.length > 0 && !error?.problems.length && (
        <Section heading={t('tab.configurations.problems')}>
          <ProblemList problems={problems} />
        </Section>
      )}
      {requested && (
        <Section heading={t('tab.configurations.requested')}>
          <DiffList
            diff={requested}
            empty={t('tab.configurations.nothingRequested')}
          />
        </Section>
      )}
      {changed && (
        <Section heading={t('tab.configurations.changed')}>
          <DiffList
            diff={changed}
            empty={t('tab.configurations.nothingChanged')}
          />
        </Section>
      )}
      {raw !== undefined && (
        <FoldedJson label={t('tab.configurations.content')} content={raw} />
      )}
    </>
  );
}
