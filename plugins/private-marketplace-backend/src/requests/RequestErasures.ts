import { NotFoundError } from '@backstage/errors';
import { OPEN_REQUEST_STATES } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { inWriting } from '../database/writing';
import type { AskStore } from './AskStore';
import type { PeopleStore } from './PeopleStore';
import { RequestStateError, type RequestLedger } from './RequestLedger';
import type { RequestStore } from './RequestStore';
import type { WordStore } from './WordStore';

const OPEN: readonly string[] = OPEN_REQUEST_STATES;

/** Erases people. What was asked for, decided and done stays. */
export class RequestErasures {
  readonly #options: {
    asks: AskStore;
    database: Knex;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    words: WordStore;
    now: () => Date;
  };

  constructor(options: {
    asks: AskStore;
    database: Knex;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    words: WordStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /**
   * Erases who somebody is and what they wrote.
   *
   * @param ref - entity ref, or ARN.
   * @returns in how many requests they asked for something.
   * @throws NotFoundError when nobody of that name is in any request.
   */
  async erase(ref: string): Promise<number> {
    const { asks, database, ledger, people, requests, words } = this.#options;
    return inWriting(database, async transaction => {
      const person = await people.find(ref, transaction);
      if (!person) {
        throw new NotFoundError(`${ref} is in no request.`);
      }
      const at = this.#options.now().toISOString();
      const own = await asks.ofPerson(transaction, person.id);
      for (const ask of own.filter(({ left_at }) => left_at === null)) {
        const row = await requests.findNumber(transaction, ask.request_number);
        // What is decided goes on without them.
        if (!row || !OPEN.includes(row.state)) continue;
        const others = await asks.ofRequests([row.number], transaction);
        const remaining = others.filter(
          each => each.left_at === null && each.id !== ask.id,
        ).length;
        await asks.update(transaction, ask.id, { left_at: at });
        await ledger
          .record(transaction, row, {
            ...{ kind: 'cancelled', via: 'portal', remaining },
          })
          .catch(error => {
            // It has expired meanwhile.
            if (!(error instanceof RequestStateError)) throw error;
          });
      }
      await words.erase(transaction, person.id);
      await people.erase(transaction, person.id, at);
      return own.length;
    });
  }
}
