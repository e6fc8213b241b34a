import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MissingEntryError } from '../functions/bundleFunction';
import { renderTemplates } from './renderTemplates';

// eslint-disable-next-line no-restricted-syntax -- runs from its sources only
const FOLDER = resolve(__dirname, '../../../templates');

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function main(check: boolean): number {
  const stale: string[] = [];
  for (const [file, text] of renderTemplates()) {
    const path = join(FOLDER, file);
    if (readIfPresent(path) === text) continue;
    if (check) {
      stale.push(path);
    } else {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, text);
    }
  }
  if (stale.length === 0) return 0;
  process.stderr.write(
    `These templates do not match their sources; run \`npm run templates\`:\n${stale.join(
      '\n',
    )}\n`,
  );
  return 1;
}

try {
  process.exitCode = main(process.argv.includes('--check'));
} catch (error) {
  if (!(error instanceof MissingEntryError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
