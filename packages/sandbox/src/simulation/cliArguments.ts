/** What the command is to do. */
export type Task =
  | { task: 'seeds'; count: number }
  | { task: 'seed'; seed: number }
  | { task: 'mutations'; seeds: number };

/** How the command is called. */
export const USAGE = `Usage: simulate [--seeds <count> | --seed <number> | --mutations]
  --seeds <count>  lives through the worlds of the seeds 1 to count (200)
  --seed <number>  prints all that happens in one world
  --mutations      breaks rules on purpose and tells whether that is noticed
`;

const MUTATION_SEEDS = 200;
const SEEDS = 200;

/** @returns undefined when the arguments are not understood. */
export function parseArguments(args: readonly string[]): Task | undefined {
  const [option = '--seeds', value = String(SEEDS), ...more] = args;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1 || more.length > 0) {
    return undefined;
  }
  switch (option) {
    case '--seeds':
      return { task: 'seeds', count: number };
    case '--seed':
      return args.length === 2 ? { task: 'seed', seed: number } : undefined;
    case '--mutations':
      return args.length === 1
        ? { task: 'mutations', seeds: MUTATION_SEEDS }
        : undefined;
    default:
      return undefined;
  }
}
