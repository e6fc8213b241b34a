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

/** The state after a change set that fulfils these wishes, apart from the products. */
export function stateAfter(
  state: PreviewState,
  wishes: readonly Wish[],
): PreviewState {
  const after = { ...state };
  for (const { field, value } of wishes) {
    if (field === 'Archived') after.archived = value === 'true';
    if (field === 'Status') {
      after.status = value === 'Enabled' ? 'Enabled' : 'Disabled';
    }
  }
  return after;
}

/** The products that are allowed in the end, copied once for all steps. */
export class PreviewedProducts {
  readonly #hadPolicy: boolean;
  readonly #allowed: Set<string> | undefined;

  constructor({ hasProcurementPolicy, allowedProducts }: PreviewState) {
    this.#hadPolicy = hasProcurementPolicy;
    // A policy that is created allows nothing at first.
    const known = hasProcurementPolicy ? allowedProducts : new Set<string>();
    this.#allowed = known && new Set(known);
  }

  /** A step is applied that fulfils these wishes. */
  apply(wishes: readonly Wish[]): void {
    for (const { field, value } of wishes) {
      if (field === 'AllowProducts') this.#allowed?.add(value);
      if (field === 'DenyProducts') this.#allowed?.delete(value);
    }
  }

  /** The state with the products as they are after the steps that were applied. */
  within(state: PreviewState): PreviewState {
    const isThere = this.#hadPolicy || state.hasProcurementPolicy;
    return { ...state, allowedProducts: isThere ? this.#allowed : undefined };
  }
}
