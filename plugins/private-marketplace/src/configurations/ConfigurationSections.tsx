import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ConfigurationDetail,
  ExperienceDetail,
} from 'backstage-plugin-private-marketplace-common';
import { DiffList } from '../diff/DiffList';
import { RetryConfiguration } from '../edit/RetryConfiguration';
import { useRefresh } from '../experience/refreshContext';
import { Facts } from '../facts/Facts';
import { FoldedJson } from '../json/FoldedJson';
import { EntityName } from '../people/EntityName';
import { ConfigurationProgressView } from '../progress/ConfigurationProgressView';
import { ProblemList } from '../progress/ProblemList';
import { experienceTabItemRouteRef } from '../routes';
import { Section } from '../sections/Section';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';

/** A configuration in words first, and as it stands in the file last. */
export function ConfigurationSections(props: {
  experience: ExperienceDetail;
  configuration: ConfigurationDetail;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience, configuration } = props;
  const { changeSetId, changed, error, problems, requested, requestedBy } =
    configuration;
  const itemLink = useRouteRef(experienceTabItemRouteRef);
  const refresh = useRefresh();
  const raw = configuration.text ?? configuration.content;
  return (
    <>
      <Section
        heading={t('tab.configurations.one', {
          version: configuration.version,
        })}
      >
        <ConfigurationProgressView
          progress={configuration}
          actions={
            <RetryConfiguration
              experience={experience}
              configuration={configuration}
              onWritten={refresh}
            />
          }
        >
          <Facts
            facts={[
              [
                t('tab.configurations.column.when'),
                <RelativeTime iso={configuration.writtenAt} />,
              ],
              [
                t('progress.requestedBy'),
                requestedBy ? (
                  <EntityName entityRef={requestedBy} />
                ) : (
                  t('progress.notThroughPortal')
                ),
              ],
              [
                t('tab.configurations.source'),
                t(`tab.configurations.${configuration.source}`),
              ],
              [t('progress.file'), configuration.key],
              [
                t('progress.step.changeSet'),
                changeSetId && (
                  <Link
                    href={itemLink({
                      ref: experience.ref,
                      tab: 'change-sets',
                      item: changeSetId,
                    })}
                  >
                    {changeSetId}
                  </Link>
                ),
              ],
            ]}
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
