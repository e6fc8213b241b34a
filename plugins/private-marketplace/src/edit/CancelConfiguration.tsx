import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useChangeSet } from '../changeSets/useChangeSets';
import { CancelChangeSet } from './CancelChangeSet';
import type { EditProps } from './editProps';

/** Cancels the change set of a configuration; absent where that is not possible. */
export function CancelConfiguration(
  props: EditProps & { configuration: ConfigurationProgress },
) {
  const { configuration, ...rest } = props;
  const { changeSetId, state } = configuration;
  if (state !== 'applying' || changeSetId === undefined) return null;
  return <OfChangeSet {...rest} id={changeSetId} key={changeSetId} />;
}

function OfChangeSet(props: EditProps & { id: string }) {
  const { id, ...rest } = props;
  const { value } = useChangeSet(props.experience, id);
  return value ? (
    <CancelChangeSet {...rest} changeSet={value} onlyWhilePossible />
  ) : null;
}
