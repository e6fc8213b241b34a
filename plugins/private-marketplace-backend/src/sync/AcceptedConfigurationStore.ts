import type { Knex } from 'knex';
import type { ConfigurationRow, ExperienceRow } from '../database/rows';
import { lockForWriting } from '../database/writing';
import type {
  AcceptedConfiguration,
  AcceptedConfigurations,
} from '../outbox/AcceptedConfigurations';
import { sortableVersion } from '../configurations/configurationRows';
import type { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import { Subjects } from './Subjects';

/** Configurations from when they are accepted until the bucket has them. */
export class AcceptedConfigurationStore implements AcceptedConfigurations {
  readonly #assembler: ExperienceAssembler;

  constructor(assembler: ExperienceAssembler) {
    this.#assembler = assembler;
  }

  async revisionOf(
    transaction: Knex.Transaction,
    shortName: string,
  ): Promise<number | undefined> {
    await lockForWriting(transaction);
    const row = await transaction<ExperienceRow>('experiences')
      .select('revision')
      .where({ short_name: shortName })
      .first();
    return row?.revision;
  }

  async recordAccepted(
    transaction: Knex.Transaction,
    configuration: AcceptedConfiguration,
  ): Promise<void> {
    const { key, shortName, version, text, requestedBy, acceptedAt } =
      configuration;
    await lockForWriting(transaction);
    await transaction<ConfigurationRow>('configurations').insert({
      key,
      short_name: shortName,
      version,
      version_sort: sortableVersion(version),
      generation: 1,
      state: 'accepted',
      source: 'portal',
      written_at: acceptedAt.toISOString(),
      requested_by: requestedBy ?? null,
      text,
    });
    await this.#assemble(transaction, shortName);
  }

  async recordRefused(
    transaction: Knex.Transaction,
    key: string,
    reason: string,
    at: Date,
  ): Promise<void> {
    await lockForWriting(transaction);
    const row = await transaction<ConfigurationRow>('configurations')
      .select('short_name')
      // What the bucket has under this key is another one.
      .where({ key, state: 'accepted' })
      .first();
    if (!row) return;
    await transaction<ConfigurationRow>('configurations')
      .where({ key })
      .update({
        state: 'rejected',
        ended_at: at.toISOString(),
        error_message: reason,
      });
    await this.#assemble(transaction, row.short_name);
  }

  async #assemble(transaction: Knex.Transaction, shortName: string) {
    const subjects = new Subjects();
    subjects.addShortName(shortName);
    await this.#assembler.assembleWithin(transaction, subjects);
  }
}
