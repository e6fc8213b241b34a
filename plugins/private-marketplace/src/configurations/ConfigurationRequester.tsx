import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Requester } from '../people/Requester';
import { privateMarketplaceTranslationRef } from '../translation';

/** Who asked for a configuration as the portal knows it, else whom its file names, which proves nothing. */
export function ConfigurationRequester(props: {
  requestedBy?: string;
  claimedBy?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { requestedBy, claimedBy } = props;
  if (requestedBy !== undefined) return <Requester requestedBy={requestedBy} />;
  const unknown = t('progress.notThroughPortal');
  // No link: whoever writes the file can put any name into it.
  return (
    <>
      {claimedBy === undefined
        ? unknown
        : `${unknown}. ${t('progress.claimedBy', { name: claimedBy })}`}
    </>
  );
}
