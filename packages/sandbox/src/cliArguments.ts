import { parseArgs } from 'node:util';
import { seedDataByName } from './seedData';
import type { SandboxOptions } from './startSandbox';

/** Help text of the command. */
export const USAGE = `Usage: npm run sandbox -- [options]

  --port N                  S3 and SQS on N, the Catalog API on N+1, AWS Organizations on N+2,
                            IAM and STS on N+3, the Discovery API on N+4; 0 (default)
                            picks free ones
  --seed-data NAME          organization and experiences to begin with: demo (default), none (no
                            experiences), figure-1 (of AWS's blog post), large (2,000 units)
  --data-dir DIR            keep the state in DIR (default: in memory)
  --change-set-duration MS  from start to end of a change set (default: 4000)
  --no-automation           AWS alone: the Lambda functions do not run
`;

type ParsedArguments =
  | { ok: true; options: SandboxOptions }
  | { ok: false; message: string };

/** Reads the command line. */
export function parseArguments(args: string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '0' },
        'seed-data': { type: 'string', default: 'demo' },
        'data-dir': { type: 'string' },
        'change-set-duration': { type: 'string', default: '4000' },
        'no-automation': { type: 'boolean', default: false },
      },
    });
    const seedData = values['seed-data'];
    if (!isSeedDataName(seedData)) {
      const names = Object.keys(seedDataByName).join(', ');
      return wrong(`--seed-data takes one of ${names}, not ${seedData}.`);
    }
    if (values['data-dir'] === '') {
      return wrong('--data-dir takes a folder.');
    }
    return {
      ok: true,
      options: {
        port: wholeNumber('--port', values.port, 65531),
        seedData: seedDataByName[seedData],
        dataDir: values['data-dir'],
        changeSetDuration: wholeNumber(
          '--change-set-duration',
          values['change-set-duration'],
          24 * 60 * 60 * 1000,
        ),
        automation: !values['no-automation'],
      },
    };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function isSeedDataName(name: string): name is keyof typeof seedDataByName {
  return Object.keys(seedDataByName).includes(name);
}

function wrong(message: string): ParsedArguments {
  return { ok: false, message };
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) {
    throw new RangeError(
      `${option} takes a whole number from 0 to ${most}, not ${text}.`,
    );
  }
  return value;
}
