import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { median } from '../Row';

const execute = promisify(execFile);

// Inside the repository, so that a bundle finds the SDK as it does in Lambda.
const CACHE = join(
  dirname(dirname(require.resolve('@private-marketplace/infra/package.json'))),
  'node_modules/.cache',
);

// The clients of the SDK are loaded first, so that what is measured is our code
// alone, with what it does when it is loaded.
const SCRIPT = `
const { createRequire } = require('node:module');
const file = process.argv[1];
const load = createRequire(file);
load('@aws-sdk/client-s3');
load('@aws-sdk/client-marketplace-catalog');
const began = performance.now();
load(file);
process.stdout.write(String(performance.now() - began));
`;

/** Milliseconds that the import of a bundle takes, in the middle of some processes. */
export async function importTime(
  code: string,
  rounds: number,
): Promise<number> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'lambda-bundle-'));
  try {
    const file = join(folder, 'index.js');
    writeFileSync(file, code);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await importOnce(file));
    }
    return median(times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importOnce(file: string): Promise<number> {
  const { stdout } = await execute(process.execPath, ['--eval', SCRIPT, file], {
    env: { PMP_S3_BUCKET: 'none', AWS_REGION: 'us-east-1' },
    timeout: 30_000,
  });
  return Number(stdout);
}
