import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSetSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { Requester } from '../people/Requester';
import { privateMarketplaceTranslationRef } from '../translation';

/** Who started a change set: a person through the portal, the automation, or somebody else. */
export function ChangeSetStarter(props: {
  changeSet: Pick<ChangeSetSummary, 'ours' | 'requestedBy'>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { ours, requestedBy } = props.changeSet;
  if (requestedBy) {
    return <Requester requestedBy={requestedBy} />;
  }
  return <>{t(ours ? 'tab.changeSets.ours' : 'tab.changeSets.others')}</>;
}
