import type { CatalogChange } from './catalogChange';

/** What of an experience decides what the Catalog does with a change, and what becomes of it. @public */
export interface CatalogExperience {
  archived: boolean;
  /** Undefined where it is not known. */
  status?: 'Enabled' | 'Disabled';
  hasProcurementPolicy: boolean;
  // Undefined where they are not known.
  hasBranding?: boolean;
  allowedProducts?: ReadonlySet<string>;
  deniedProducts?: ReadonlySet<string>;
  principals?: ReadonlySet<string>;
}

/** An experience that does not exist before its first change: AWS makes it not live, and without a policy. @public */
export const NOT_CREATED: CatalogExperience = {
  archived: false,
  status: 'Disabled',
  hasProcurementPolicy: false,
  hasBranding: false,
  principals: new Set(),
};

/** A set that is copied before it changes; undefined stays undefined, for it is not known. */
class OwnedSet {
  items: ReadonlySet<string> | undefined;
  #own: Set<string> | undefined;

  constructor(items: ReadonlySet<string> | undefined) {
    this.items = items;
  }

  add(ids: readonly string[]): void {
    const own = this.#owned();
    for (const id of ids) own?.add(id);
  }

  remove(ids: readonly string[]): void {
    const { items } = this;
    if (!ids.some(id => items?.has(id))) return;
    const own = this.#owned();
    for (const id of ids) own?.delete(id);
  }

  #owned(): Set<string> | undefined {
    this.#own ??= this.items && new Set(this.items);
    this.items = this.#own;
    return this.#own;
  }
}

/**
 * An experience to which changes are applied, one after the other, as the
 * Catalog does. A change costs as much as it is long: a list is copied when it
 * changes for the first time.
 *
 * @public
 */
export class ExperienceDraft implements CatalogExperience {
  archived: boolean;
  status?: 'Enabled' | 'Disabled';
  hasProcurementPolicy: boolean;
  hasBranding?: boolean;
  #allowed: OwnedSet;
  #denied: OwnedSet;
  #principals: OwnedSet;

  constructor(experience: CatalogExperience) {
    this.archived = experience.archived;
    this.status = experience.status;
    this.hasProcurementPolicy = experience.hasProcurementPolicy;
    this.hasBranding = experience.hasBranding;
    this.#allowed = new OwnedSet(experience.allowedProducts);
    this.#denied = new OwnedSet(experience.deniedProducts);
    this.#principals = new OwnedSet(experience.principals);
  }

  get allowedProducts(): ReadonlySet<string> | undefined {
    return this.#allowed.items;
  }

  get deniedProducts(): ReadonlySet<string> | undefined {
    return this.#denied.items;
  }

  get principals(): ReadonlySet<string> | undefined {
    return this.#principals.items;
  }

  /** Applies a change that the Catalog does not refuse. */
  apply(change: CatalogChange): void {
    switch (change.type) {
      case 'UpdateExperience':
        this.status = change.status ?? this.status;
        break;
      case 'RestrictExperience':
        this.archived = true;
        break;
      case 'ReviveExperience':
        this.archived = false;
        break;
      case 'CreateProcurementPolicy':
        this.hasProcurementPolicy = true;
        this.#allowed = new OwnedSet(new Set());
        this.#denied = new OwnedSet(new Set());
        break;
      case 'CreateBrandingSettings':
        this.hasBranding = true;
        break;
      // Each product is in one list: to allow a denied one moves it. AWS does
      // not say so in so many words.
      case 'AllowProductProcurement':
        this.#allowed.add(change.products);
        this.#denied.remove(change.products);
        break;
      case 'DenyProductProcurement':
        this.#denied.add(change.products);
        this.#allowed.remove(change.products);
        break;
      case 'AssociateAudience':
        this.#principals.add(change.principals);
        break;
      case 'DisassociateAudience':
        this.#principals.remove(change.principals);
        break;
      default:
    }
  }
}
