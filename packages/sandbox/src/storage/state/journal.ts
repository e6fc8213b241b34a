import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from './journalEntry';
import { parseJournalEntry } from './parseJournalEntry';

/** Where changes are written down before they count. */
export interface Journal {
  read(): JournalEntry[];
  append(entry: JournalEntry): void;
  /** Puts these entries in the place of all that was written. */
  rewrite(entries: Iterable<JournalEntry>): void;
}

/** A journal that forgets: for a storage that lives in memory. */
export const noJournal: Journal = {
  read: () => [],
  append: () => {},
  rewrite: () => {},
};

/**
 * A journal in a file, one JSON object a line. Each entry is with the operating
 * system when `append` returns, so it outlives a killed process.
 */
export class FileJournal implements Journal {
  private readonly path: string;
  private length = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'journal.jsonl');
  }

  read(): JournalEntry[] {
    if (!existsSync(this.path)) {
      return [];
    }
    const lines = readFileSync(this.path, 'utf8').split('\n');
    // What follows the last line break is empty, or a line cut short by a kill.
    lines.pop();
    return lines.map((line, index) => {
      try {
        return parseJournalEntry(line);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Line ${index + 1} of ${this.path}: ${reason}`);
      }
    });
  }

  append(entry: JournalEntry): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    try {
      appendFileSync(this.path, line);
    } catch (error) {
      // A full disk may have taken half a line, and the next must not join it.
      truncateSync(this.path, this.length);
      throw error;
    }
    this.length += line.length;
  }

  rewrite(entries: Iterable<JournalEntry>): void {
    const lines = Array.from(entries, entry => `${JSON.stringify(entry)}\n`);
    const content = Buffer.from(lines.join(''));
    writeFileSync(`${this.path}.new`, content);
    renameSync(`${this.path}.new`, this.path);
    this.length = content.length;
  }
}
