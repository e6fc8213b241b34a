import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isCatalogSnapshot, type CatalogSnapshot } from './catalog';

/** Keeps the state of the catalog in a folder, whole after each change. */
export class CatalogStore {
  readonly #file: string;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#file = join(dataDir, 'catalog.json');
  }

  /** @throws Error when the file is not of a sandbox. */
  load(): CatalogSnapshot | undefined {
    if (!existsSync(this.#file)) return undefined;
    const snapshot = parse(readFileSync(this.#file, 'utf8'));
    if (isCatalogSnapshot(snapshot)) return snapshot;
    throw new Error(
      `${
        this.#file
      } does not hold the state of a sandbox. Delete the folder, or name another with --data-dir.`,
    );
  }

  save(snapshot: CatalogSnapshot): void {
    // Written beside and renamed, so that a crash leaves the old or the new state.
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(snapshot));
    renameSync(next, this.#file);
  }
}

/** Undefined for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
