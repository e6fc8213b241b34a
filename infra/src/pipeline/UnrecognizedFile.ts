import { UNRECOGNIZED_KEY } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { UnrecognizedObject } from '@private-marketplace/schemas';
import type {
  BucketGateway,
  StoredObjectHead,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { whyUnrecognized } from './whyUnrecognized';

/** So many objects are listed; of more it is only said how many they are. */
const MAX_LISTED = 100;

/** Beside these stands what is none of the automation's files. Sweeps list the first three anyway. */
const KNOWN_PREFIXES = [
  'Experience_',
  'PENDING_Experience_',
  'STATUS_Experience_',
  'AUTOMATION_',
  'ERROR_STATUS_Experience_',
];

/** Before every key. */
const FIRST = ' ';

/** Behind every key that begins so. */
const LAST = '\u{10FFFF}';

/** Tells the portal of objects that are no files of the automation. */
export class UnrecognizedFile {
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  /** @param odd - keys that begin as files of the automation do, and are none. */
  async write(odd: readonly string[]): Promise<void> {
    const keys = [...odd, ...(await this.#others())].sort();
    const Objects: UnrecognizedObject[] = [];
    for (const key of keys.slice(0, MAX_LISTED)) {
      // Of what was deleted there are versions left.
      const head = await this.#bucket.head(key);
      if (head) Objects.push(describe(head));
    }
    const More = Math.max(0, keys.length - MAX_LISTED);
    const text = `${JSON.stringify({ Objects, More }, null, 2)}\n`;
    const before = await this.#bucket.get(UNRECOGNIZED_KEY);
    if (before ? before.text === text : Objects.length === 0) return;
    await this.#bucket.put(UNRECOGNIZED_KEY, text, { always: true });
  }

  /** Keys beside the known prefixes, which are skipped whatever is behind them. */
  async #others(): Promise<string[]> {
    const keys: string[] = [];
    let startAfter: string | undefined = FIRST;
    while (startAfter !== undefined) {
      const from: string = startAfter;
      startAfter = undefined;
      for await (const { key } of this.#bucket.list('', { startAfter: from })) {
        const prefix = KNOWN_PREFIXES.find(each => key.startsWith(each));
        if (prefix === undefined) keys.push(key);
        else {
          startAfter = `${prefix}${LAST}`;
          break;
        }
      }
    }
    return keys;
  }
}

function describe({ key, lastModified }: StoredObjectHead): UnrecognizedObject {
  return {
    Key: key,
    Reason: whyUnrecognized(key),
    LastModified: lastModified.toISOString(),
  };
}
