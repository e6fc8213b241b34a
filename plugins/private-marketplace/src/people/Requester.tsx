import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { privateMarketplaceTranslationRef } from '../translation';
import { EntityName } from './EntityName';
import { serviceName } from './serviceName';

/** Who asked for something in the portal: a person with a link, or a service by its name. */
export function Requester(props: { requestedBy: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { requestedBy } = props;
  const name = serviceName(requestedBy);
  return name === undefined ? (
    <EntityName entityRef={requestedBy} />
  ) : (
    <>{t('progress.service', { name })}</>
  );
}
