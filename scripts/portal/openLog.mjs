import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LINES = 20;

/** Opens a file anew for what the parts of a portal print. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, 'w');
}

/** The end of such a file. */
export function endOfLog(file) {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-LINES)
    .join('\n');
}
