import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ConfigurationDetail,
  ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ChangeSetLink } from '../changeSets/ChangeSetLink';
import { Facts } from '../facts/Facts';
import { CopyableId } from '../ids/CopyableId';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationLink } from './ConfigurationLink';
import { ConfigurationRequester } from './ConfigurationRequester';

/** Where a configuration came from, and what it became. */
export function ConfigurationFacts(props: {
  experienceRef: string;
  configuration: ConfigurationProgress & Partial<ConfigurationDetail>;
  /** Whether the version leads to the page of the configuration. */
  isLinked?: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, configuration, isLinked } = props;
  const { changeSetId, claimedBy, key, requestedBy } = configuration;
  const { source, version, writtenAt } = configuration;
  return (
    <Facts
      facts={[
        [
          t('progress.version'),
          isLinked && (
            <ConfigurationLink
              experienceRef={experienceRef}
              version={version}
            />
          ),
        ],
        [t('tab.configurations.column.when'), <RelativeTime iso={writtenAt} />],
        [
          t('progress.requestedBy'),
          <ConfigurationRequester
            requestedBy={requestedBy}
            claimedBy={claimedBy}
          />,
        ],
        [
          t('tab.configurations.source'),
          source && t(`tab.configurations.${source}`),
        ],
        [t('progress.file'), key],
        [
          t('progress.step.changeSet'),
          changeSetId && (
            <CopyableId id={changeSetId}>
              <ChangeSetLink experienceRef={experienceRef} id={changeSetId} />
            </CopyableId>
          ),
        ],
      ]}
    />
  );
}
