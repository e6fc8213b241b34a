import { EntityRefLink } from '@backstage/plugin-catalog-react';

// What a link can be made of. Anything else is shown as it stands.
const ENTITY_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

/** A person or group, with a link to it in the catalog. */
export function EntityName(props: { entityRef: string }) {
  const { entityRef } = props;
  if (!ENTITY_REF.test(entityRef)) {
    return <>{entityRef}</>;
  }
  return <EntityRefLink entityRef={entityRef} hideIcon disableTooltip />;
}
