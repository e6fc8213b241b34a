import type { KnownExperience } from '../plan/knownExperience';
import type { Branding } from '../diff/brandingFields';
import type { Wish } from './wishes';

/** An experience that a configuration is previewed against. @public */
export interface PreviewedExperience extends KnownExperience {
  /** Where it is unknown, every part that a configuration gives counts as a change. */
  branding?: Branding;
}

/** What of an experience decides whether a change succeeds, and what is worth a warning. */
export interface PreviewState {
  archived: boolean;
  /** Undefined where it is not known. */
  status: 'Enabled' | 'Disabled' | undefined;
  hasProcurementPolicy: boolean;
  /** Undefined where they are not known. */
  allowedProducts: ReadonlySet<string> | undefined;
}

/** The state before the first change set. One that is to be created begins not live and gets a policy at once. */
export function stateBefore(
  known: PreviewedExperience | undefined,
): PreviewState {
  if (!known) {
    return {
      archived: false,
      status: 'Disabled',
      hasProcurementPolicy: true,
      allowedProducts: new Set(),
    };
  }
  const { archived, status, hasProcurementPolicy, allowedProducts } = known;
  return {
    archived,
    status,
    hasProcurementPolicy,
    allowedProducts: allowedProducts && new Set(allowedProducts),
  };
}

/** The state after a change set that fulfils these wishes. */
export function stateAfter(
  { status, archived, allowedProducts, ...rest }: PreviewState,
  wishes: readonly Wish[],
): PreviewState {
  const allowed = allowedProducts && new Set(allowedProducts);
  let [statusThen, archivedThen] = [status, archived];
  for (const { field, value } of wishes) {
    if (field === 'AllowProducts') allowed?.add(value);
    if (field === 'DenyProducts') allowed?.delete(value);
    if (field === 'Archived') archivedThen = value === 'true';
    if (field === 'Status') {
      statusThen = value === 'Enabled' ? 'Enabled' : 'Disabled';
    }
  }
  return {
    ...rest,
    status: statusThen,
    archived: archivedThen,
    allowedProducts: allowed,
  };
}
