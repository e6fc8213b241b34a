import type { Knex } from 'knex';

/** A configuration that is accepted and has no file yet. */
export interface AcceptedConfiguration {
  key: string;
  shortName: string;
  version: string;
  /** Content of the file. */
  text: string;
  /** Entity ref. */
  requestedBy?: string;
  acceptedAt: Date;
}

/** The part of the read model that knows configurations before the bucket does. */
export interface AcceptedConfigurations {
  /** Revision of an experience, which nobody else moves before the transaction ends. */
  revisionOf(
    transaction: Knex.Transaction,
    shortName: string,
  ): Promise<number | undefined>;
  /** Fails with a conflict of the database when the key is there already. */
  recordAccepted(
    transaction: Knex.Transaction,
    configuration: AcceptedConfiguration,
  ): Promise<void>;
  /** The file can not be written, for another one has its key. */
  recordRefused(
    transaction: Knex.Transaction,
    key: string,
    reason: string,
    at: Date,
  ): Promise<void>;
}
