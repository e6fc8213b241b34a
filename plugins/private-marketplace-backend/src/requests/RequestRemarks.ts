import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  requestUpdatePermission,
  type RequestDoor,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { Caller } from '../api/Caller';
import { inWriting } from '../database/writing';
import type { AskRow, AskStore } from './AskStore';
import type { Narrow } from './narrowRequests';
import type { PeopleStore } from './PeopleStore';
import { demandPerson, type RequestAccess } from './RequestAccess';
import type { Happening, RequestLedger } from './RequestLedger';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';

/** What somebody adds to a request. */
export interface Remark {
  text?: string;
  via?: RequestDoor;
}

/** What those who ask do with their requests, and what they and those who decide say. */
export class RequestRemarks {
  readonly #options: {
    access: RequestAccess;
    asks: AskStore;
    database: Knex;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    now: () => Date;
  };

  constructor(options: {
    access: RequestAccess;
    asks: AskStore;
    database: Knex;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** For those who ask, and those who may decide. */
  async comment(id: string, remark: Remark, caller: Caller): Promise<void> {
    const { access, requests } = this.#options;
    const identity = demandPerson(await access.identityOf(caller));
    const decidable = await access.decidable(caller, identity);
    await this.#write(id, caller, identity.ref, async (transaction, found) => {
      const { own, row } = found;
      const mayDecide = await requests.among(
        ...([[row.number], decidable, transaction] as const),
      );
      if (!own && mayDecide.size === 0) {
        throw new NotAllowedError(
          'Only those comment on a request who ask for it, or may decide it.',
        );
      }
      return { kind: 'commented', ...remark };
    });
  }

  /** Gives the information that was asked for. */
  async answer(id: string, remark: Remark, caller: Caller): Promise<void> {
    await this.#asAsker(id, caller, async () => ({
      kind: 'answered',
      ...remark,
    }));
  }

  /** Asks for it no more. */
  async cancel(id: string, remark: Remark, caller: Caller): Promise<void> {
    const { asks, now } = this.#options;
    await this.#asAsker(id, caller, async (transaction, { own, all }) => {
      const remaining = all.filter(
        each => each.left_at === null && each.id !== own.id,
      ).length;
      await asks.update(transaction, own.id, { left_at: now().toISOString() });
      const neededBy = all
        .filter(each => each.left_at === null && each.id !== own.id)
        .flatMap(each => each.needed_by ?? [])
        .sort()[0];
      return {
        ...{ kind: 'cancelled', remaining, ...remark },
        ...(remaining > 0 && { change: { needed_by: neededBy ?? null } }),
      };
    });
  }

  async #asAsker(
    id: string,
    caller: Caller,
    happening: (
      transaction: Knex.Transaction,
      found: { row: RequestRow; own: AskRow; all: AskRow[] },
    ) => Promise<Omit<Happening, 'via'> & { via?: RequestDoor }>,
  ): Promise<void> {
    const { access } = this.#options;
    const { ref } = demandPerson(await access.identityOf(caller));
    await this.#write(id, caller, ref, async (transaction, found) => {
      const { own } = found;
      if (!own || own.left_at !== null) {
        throw new NotAllowedError('Only those can do that who ask for it.');
      }
      return happening(transaction, { ...found, own });
    });
  }

  async #write(
    id: string,
    caller: Caller,
    ref: string,
    happening: (
      transaction: Knex.Transaction,
      found: { row: RequestRow; own: AskRow | undefined; all: AskRow[] },
    ) => Promise<Omit<Happening, 'via'> & { via?: RequestDoor }>,
  ): Promise<void> {
    const { access, asks, database, ledger, people, requests } = this.#options;
    const readable = await access.visible(caller);
    const changeable = await access.changeable(caller);
    await inWriting(database, async transaction => {
      const row = await requests.find(id, readable, transaction);
      if (!row) throw notFound(id);
      await this.#demandChangeable(transaction, row, changeable);
      const by = await people.idOf(transaction, ref);
      const all = await asks.ofRequests([row.number], transaction);
      const own = all.find(each => each.person_id === by);
      const { via = 'api', ...rest } = await happening(transaction, {
        ...{ row, own, all },
      });
      await ledger.record(transaction, row, { ...rest, by, via });
    });
  }

  async #demandChangeable(
    transaction: Knex.Transaction,
    { number }: RequestRow,
    changeable: Narrow,
  ): Promise<void> {
    const found = await this.#options.requests.among(
      ...([[number], changeable, transaction] as const),
    );
    if (found.size > 0) return;
    throw new NotAllowedError(
      `You do not have the permission ${requestUpdatePermission.name}. Ask the administrators of the portal for it.`,
    );
  }
}

export function notFound(id: string): NotFoundError {
  return new NotFoundError(`There is no request ${id} that you may see.`);
}
