import { toError } from '@backstage/errors';
import {
  AwsCallError,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { EntityStore } from './EntityStore';
import { ownerRef } from './ownerRef';
import { Subjects } from '../sync/Subjects';
import type { SyncProblemStore } from '../sync/SyncProblemStore';

// AWS tells of no change of a tag, so that all of them are read over and over,
// some with each reading. The Catalog takes five such calls a second.
const AGAIN = 20;
const UNREAD = 200;

/** Reads which owners the tags of experiences name. Each experience costs a call. */
export class OwnerTagReader {
  readonly #catalog: CatalogGateway;
  readonly #store: EntityStore;
  readonly #problems: SyncProblemStore;
  readonly #tag: string;
  readonly #now: () => Date;

  /** @param options - tag: key of the tag that names the owner. */
  constructor(options: {
    catalog: CatalogGateway;
    store: EntityStore;
    problems: SyncProblemStore;
    tag: string;
    now: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#problems = options.problems;
    this.#tag = options.tag;
    this.#now = options.now;
  }

  /** Reads all that were never read, and some again. */
  async readAll(signal?: AbortSignal): Promise<void> {
    await this.#read({ unread: Number.MAX_SAFE_INTEGER, again: AGAIN }, signal);
  }

  /** Reads as many as are good for a reading that comes every minute. */
  async readSome(signal?: AbortSignal): Promise<void> {
    await this.#read({ unread: UNREAD, again: AGAIN }, signal);
  }

  async readOne(id: string, signal?: AbortSignal): Promise<Subjects> {
    const arn = await this.#store.arnOf(id);
    if (arn === undefined) return new Subjects();
    return (await this.#readTag(id, arn, signal)).subjects;
  }

  async #read(
    most: { unread: number; again: number },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (const { id, arn } of await this.#store.tagsDue(most)) {
      const { isRefused } = await this.#readTag(id, arn, signal);
      // The others will be refused, too, or have their turn in the next reading.
      if (isRefused) return;
    }
  }

  async #readTag(
    id: string,
    arn: string,
    signal: AbortSignal | undefined,
  ): Promise<{ subjects: Subjects; isRefused: boolean }> {
    const readAt = this.#now();
    const subject = `tags of ${id}`;
    let tags: Map<string, string>;
    try {
      tags = await this.#catalog.listTags(arn, { signal });
    } catch (error) {
      if (!(error instanceof AwsCallError) || !isOfEntity(error)) throw error;
      await this.#problems.record(subject, error.summary, {
        detail: error.message,
      });
      const subjects = await this.#store.storeOwner(id, undefined, readAt);
      return { subjects, isRefused: true };
    }
    const { owner, problem } = this.#ownerIn(tags);
    await (problem === undefined
      ? this.#problems.clear([subject])
      : this.#problems.record(subject, problem));
    const subjects = await this.#store.storeOwner(id, owner, readAt);
    return { subjects, isRefused: false };
  }

  #ownerIn(tags: ReadonlyMap<string, string>): {
    owner: string | null;
    problem?: string;
  } {
    const value = tags.get(this.#tag);
    if (value === undefined) return { owner: null };
    try {
      return { owner: ownerRef(value) };
    } catch (error) {
      return {
        owner: null,
        problem: `The tag ${this.#tag} names no owner: ${
          toError(error).message
        }`,
      };
    }
  }
}

function isOfEntity({ httpStatus }: AwsCallError): boolean {
  return httpStatus === 403 || httpStatus === 404;
}
