import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from './formatTable';
import { runPipelineBenchmark } from './pipelineBenchmark';

const USAGE = `Usage: npm run bench -- pipeline [--json FILE] [--quick]

  --json FILE  writes the rows as JSON, too
  --quick      measures less, in some seconds
`;

/** Entry point of `npm run bench`. */
async function main(): Promise<void> {
  const { json, quick } = readArguments();
  const rows = await runPipelineBenchmark({ quick }, message =>
    process.stderr.write(`${message} …\n`),
  );
  process.stdout.write(`${formatTable(rows)}\n`);
  if (json !== undefined) {
    writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  }
}

/** @throws TypeError when they can not be understood. */
function readArguments(): { json?: string; quick: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  if (positionals.join() !== 'pipeline') {
    throw new TypeError('There is one benchmark, and its name is pipeline.');
  }
  return values;
}

main().catch(error => {
  const isUsage = error instanceof TypeError;
  process.stderr.write(
    isUsage ? `${error.message}\n\n${USAGE}` : `${error?.stack ?? error}\n`,
  );
  process.exitCode = isUsage ? 2 : 1;
});
