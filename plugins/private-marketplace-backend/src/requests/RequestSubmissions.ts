import { createHash } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  NewRequest,
  RequestDoor,
  RequestJoin,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { Caller } from '../api/Caller';
import { inWriting } from '../database/writing';
import type { Approvers } from './Approvers';
import type { AskedTarget, AskStore } from './AskStore';
import { currentState } from './currentState';
import { newId } from './newId';
import type { KeyStore, SentUnderKey } from './KeyStore';
import type { PeopleStore } from './PeopleStore';
import type { RequestAccess } from './RequestAccess';
import { notFound } from './RequestRemarks';
import type {
  CheckedGroup,
  CheckedRequest,
  RequestChecks,
} from './RequestChecks';
import { checkWords } from './requestFields';
import type { RequestLedger } from './RequestLedger';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';
import type { ValidateFields } from './requestsConfig';
import type { WordKind, WordStore } from './WordStore';

/** What came of asking. */
export interface SentRequest extends CheckedRequest {
  groups: (CheckedGroup & {
    sent?: 'created' | 'joined';
    request?: RequestRow;
  })[];
  /** The same had been sent before. */
  repeated?: SentUnderKey['sent'];
}

/** What somebody asks for in one experience. */
interface Asking {
  asked: Omit<NewRequest, 'product' | 'targets' | 'key'>;
  /** Number of the person. */
  by: number;
  via: RequestDoor;
  isKnown: boolean;
  product: string;
  /** Id of the entity. */
  experience: string;
  targets: readonly AskedTarget[];
}

/** The same, where a new request may come of it. */
interface Sending extends Asking {
  link: string | undefined;
}

const SENDABLE = ['requestable', 'declined-lately', 'being-asked'];

/** Takes requests in: new ones, and those who join them. */
export class RequestSubmissions {
  readonly #options: {
    access: RequestAccess;
    approvers: Approvers;
    asks: AskStore;
    checks: RequestChecks;
    database: Knex;
    keys: KeyStore;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    validateFields: ValidateFields | undefined;
    words: WordStore;
    now: () => Date;
  };

  constructor(options: {
    access: RequestAccess;
    approvers: Approvers;
    asks: AskStore;
    checks: RequestChecks;
    database: Knex;
    keys: KeyStore;
    ledger: RequestLedger;
    people: PeopleStore;
    requests: RequestStore;
    validateFields: ValidateFields | undefined;
    words: WordStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /**
   * Asks for a product: one request for each experience. What can not be asked
   * for is left out, and said.
   *
   * @param asker - entity ref.
   * @throws InputError when something is missing or wrong.
   * @throws ConflictError when something else was sent under the key.
   */
  async submit(
    asked: NewRequest,
    asker: string,
    via: RequestDoor,
    caller: Caller,
  ): Promise<SentRequest> {
    const { checks, database, validateFields } = this.#options;
    checkWords(asked, validateFields);
    const hash = hashOf(asked);
    const before = await this.#sentBefore(database, asker, asked, hash);
    const checked = await checks.check(asked, asker, caller);
    if (before) return { ...checked, repeated: before };
    const { product } = checked;
    if (product === undefined) {
      throw new InputError(
        '/product: that does not name exactly one product. Try it first (dryRun=true), and choose one.',
      );
    }
    const sendable = checked.groups.filter(({ verdict }) =>
      SENDABLE.includes(verdict),
    );
    if (sendable.length === 0) return checked;
    const isKnown = await this.#isKnown(asker);
    return inWriting(database, async transaction => {
      // The same may have been sent in the same moment.
      const meanwhile = await this.#sentBefore(transaction, asker, asked, hash);
      if (meanwhile) return { ...checked, repeated: meanwhile };
      const { keys, now, people } = this.#options;
      const by = await people.idOf(transaction, asker);
      const shared = {
        ...{ asked, by, isKnown, product, via },
        link: sendable.length > 1 ? newId() : undefined,
      };
      const groups: SentRequest['groups'] = [];
      for (const group of checked.groups) {
        const { experience } = group;
        const targets = group.targets.map(({ target }) => target);
        const result =
          experience && sendable.includes(group)
            ? await this.#send(transaction, {
                ...{ ...shared, experience: experience.id, targets },
              })
            : undefined;
        groups.push({ ...group, ...result });
      }
      if (asked.key !== undefined) {
        const sent = groups.flatMap(({ request, sent: how }) =>
          request && how ? { id: request.id, sent: how } : [],
        );
        const at = now().toISOString();
        await keys.add(transaction, by, asked.key, { hash, sent }, at);
      }
      return { ...checked, groups };
    });
  }

  /** Whether the catalog knows somebody now, so that it can be told later when it does no more. */
  async #isKnown(asker: string): Promise<boolean> {
    const people = await this.#options.approvers.peopleOf([asker]);
    return (people?.get(asker)?.length ?? 0) > 0;
  }

  /**
   * Asks for what another request asks for.
   *
   * @param asker - entity ref.
   * @throws NotFoundError when the caller may see no such request.
   * @throws InputError when a target is governed by another experience.
   * @throws ConflictError when it is settled.
   */
  async join(
    id: string,
    { targets: named = [], ...asked }: RequestJoin,
    asker: string,
    via: RequestDoor,
    caller: Caller,
  ): Promise<void> {
    const { access, checks, database, people, requests } = this.#options;
    checkWords(asked, this.#options.validateFields);
    const readable = await access.visible(caller);
    const targets = named.length > 0 ? await checks.targets(named, caller) : [];
    const isKnown = await this.#isKnown(asker);
    await inWriting(database, async transaction => {
      const open = await requests.find(id, readable, transaction);
      if (!open) throw notFound(id);
      const { experience_id: experience, product_id: product } = open;
      const other = targets.find(
        ({ governing }) => governing?.id !== experience,
      );
      if (other) {
        throw new InputError(
          `/targets: ${other.target.id} is not governed by the experience of the request. Send a request of its own for it.`,
        );
      }
      await this.#join(transaction, open, {
        ...{ asked, experience, isKnown, product, via },
        by: await people.idOf(transaction, asker),
        targets: targets.map(({ target }) => target),
      });
    });
  }

  async #send(
    transaction: Knex.Transaction,
    sending: Sending,
  ): Promise<{ sent: 'created' | 'joined'; request: RequestRow }> {
    const { ledger, now, requests } = this.#options;
    const { asked, experience, product } = sending;
    const open = await requests.findOpen(product, experience, transaction);
    const isLate = open && currentState(open, now()) === 'expired';
    if (open && !isLate) return this.#join(transaction, open, sending);
    if (open) {
      await ledger.record(transaction, open, {
        kind: 'expired',
        via: 'portal',
      });
    }
    const { by, link, via } = sending;
    const request = await ledger.submit(transaction, {
      ...{ id: newId(), product, experience },
      ...{ link, fromAws: false, by, via, neededBy: asked.neededBy },
    });
    await this.#ask(transaction, request, sending);
    return { sent: 'created', request };
  }

  async #join(
    transaction: Knex.Transaction,
    open: RequestRow,
    asking: Asking,
  ): Promise<{ sent: 'joined'; request: RequestRow }> {
    const { asks, ledger } = this.#options;
    const { asked, by, targets, via } = asking;
    const own = await asks.find(transaction, open.number, by);
    if (own && own.left_at === null) {
      await asks.addTargets(transaction, own.id, targets);
      return { sent: 'joined', request: open };
    }
    const [neededBy = null] = [open.needed_by, asked.neededBy]
      .filter(each => each !== null && each !== undefined)
      .sort();
    const request = await ledger.record(transaction, open, {
      ...{ kind: 'joined', via, by, change: { needed_by: neededBy } },
    });
    await this.#ask(transaction, open, asking, own?.id);
    return { sent: 'joined', request: request ?? open };
  }

  /** @param again - number of the ask of somebody who had left. */
  async #ask(
    transaction: Knex.Transaction,
    request: RequestRow,
    { asked, by, isKnown, targets, via }: Asking,
    again?: number,
  ): Promise<void> {
    const { asks, now, words } = this.#options;
    const ask = {
      asked_at: now().toISOString(),
      ...{ via, needed_by: asked.neededBy ?? null, is_known: isKnown },
    };
    let id = again;
    if (id === undefined) {
      id = await asks.add(transaction, {
        ...{ ...ask, request_number: request.number, person_id: by },
        ...{ aws_request_id: null, aws_state: null, aws_expires_at: null },
      });
    } else {
      await asks.update(transaction, id, { ...ask, left_at: null });
      await words.removeOfAsk(transaction, id);
    }
    await asks.addTargets(transaction, id, targets);
    for (const [kind, text] of wordsOf(asked)) {
      await words.add(transaction, {
        ...{ request_number: request.number, person_id: by, ask_id: id },
        ...{ kind, text },
      });
    }
  }

  /** @throws ConflictError when something else was sent under the key. */
  async #sentBefore(
    database: Knex,
    asker: string,
    { key }: NewRequest,
    hash: string,
  ): Promise<SentUnderKey['sent'] | undefined> {
    if (key === undefined) return undefined;
    const { keys, people } = this.#options;
    const person = await people.find(asker, database);
    const before = person && (await keys.find(database, person.id, key));
    if (!before) return undefined;
    if (before.hash === hash) return before.sent;
    throw new ConflictError(
      `/key: something else was sent under the key ${key}. Choose another one.`,
    );
  }
}

/** What was sent, apart from how. */
function hashOf({ key: _, via: __, ...asked }: NewRequest): string {
  const sorted = Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

function wordsOf(asked: Asking['asked']): [WordKind, string][] {
  const { costReference, fields, intendedUse, reason } = asked;
  const hasFields = fields !== undefined && Object.keys(fields).length > 0;
  const words: [WordKind, string | undefined][] = [
    ['reason', reason],
    ['intended-use', intendedUse],
    ['cost-reference', costReference],
    ['fields', hasFields ? JSON.stringify(fields) : undefined],
  ];
  return words.flatMap(([kind, text]): [WordKind, string][] =>
    text?.trim() ? [[kind, text]] : [],
  );
}
