import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { tell } from '../toolchain/setup.mjs';

/** Opens a file for what the parts of a portal print, and tells where it is. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  tell(`What the parts print goes to ${file}`);
  return openSync(file, 'w');
}
