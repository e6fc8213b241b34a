import type {
  BucketGateway,
  ListedObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';

// What one call lists (Amazon S3 API Reference, "ListObjectsV2").
const PAGE = 1000;

/** One page of the objects of a prefix. */
export interface ListedPage {
  objects: ListedObject[];
  /** Whether there are no others. */
  isWhole: boolean;
}

/**
 * Looks through all objects of a prefix, a page with each turn, over and over:
 * what nothing tells of is found in the end, and a turn costs one call however
 * many objects there are.
 */
export class ListingRound {
  readonly #bucket: BucketGateway;
  readonly #prefix: string;
  #after?: string;

  constructor(bucket: BucketGateway, prefix: string) {
    this.#bucket = bucket;
    this.#prefix = prefix;
  }

  async next(signal: AbortSignal | undefined): Promise<ListedPage> {
    const startAfter = this.#after;
    const objects: ListedObject[] = [];
    const list = this.#bucket.list(this.#prefix, { signal, startAfter });
    for await (const object of list) {
      objects.push(object);
      if (objects.length === PAGE) break;
    }
    const isLast = objects.length < PAGE;
    this.#after = isLast ? undefined : objects.at(-1)?.key;
    return { objects, isWhole: isLast && startAfter === undefined };
  }
}
