import type { Clock } from '../clock';
import type { ChangeSetFate } from './startChangeSet';
import type { Organization } from '../organization/organization';
import type { ChangeSetEvent } from './changeSetEvent';
import type { Scope } from './filters';
import type { SeedExperience } from './seedExperience';
import type { CatalogSnapshot } from './state';

/** What a catalog is made of. Nothing but its clock moves it, and nothing but its random numbers is by chance. */
export interface CatalogOptions {
  clock: Clock;
  /** 0 to 1, for ids: deterministic from a seed. */
  random: () => number;
  /** The management account, which owns every entity. */
  accountId: string;
  /** How a change set fares, asked for when it is started. */
  fateOf(): ChangeSetFate;
  /** Milliseconds for which a ClientRequestToken is known again; as long as its change set unless given. */
  tokenMemory?: number;
  /** Which principals exist. */
  organization: Organization;
  /** What there is from the start. Not looked at when a snapshot is restored. */
  experiences?: readonly SeedExperience[];
  /** State to go on from. Change sets that ran then run on. */
  restore?: CatalogSnapshot;
  /**
   * Whether the caller owns the entities (the management account, the default)
   * or sees them through the filter `Scope=SharedWithMe` (a delegated administrator).
   */
  resourceOwner?: Scope;
  /** Hears of each change set in the turn in which it ends. */
  onChangeSetEvent(event: ChangeSetEvent): void;
  /** Fires after each change of the state. */
  onChange?(): void;
}

/** What a catalog is served with. */
export interface CatalogServerOptions extends Omit<CatalogOptions, 'fateOf'> {
  /** 0 picks a free one. */
  port: number;
  /** Milliseconds from the start of a change set to its end. */
  changeSetDuration: number;
}

/** A running catalog. */
export interface CatalogServer {
  url: string;
  port: number;
  /** All state as plain JSON. */
  snapshot(): CatalogSnapshot;
  close(): Promise<void>;
}
