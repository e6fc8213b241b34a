import type { Task } from './cliArguments';
import { findSeed } from './mutations/findSeed';
import { mutations } from './mutations/mutations';
import { simulate, type SimulationResult } from './simulate';

/** What a task needs of the computer that it runs on. */
export interface Terminal {
  write: (line: string) => void;
  /** Real time, which only the summary tells. */
  seconds: () => number;
  simulateMany: (
    count: number,
    found: (result: SimulationResult) => void,
  ) => Promise<void>;
}

/**
 * @param broken - the rules that the task `mutations` breaks.
 * @returns whether all is well.
 */
export async function runTask(
  task: Task,
  terminal: Terminal,
  broken = mutations,
): Promise<boolean> {
  switch (task.task) {
    case 'seed':
      return runSeed(task.seed, terminal);
    case 'mutations':
      return runMutations(task.seeds, terminal, broken);
    default:
      return runSeeds(task.count, terminal);
  }
}

async function runSeeds(
  count: number,
  { write, seconds, simulateMany }: Terminal,
): Promise<boolean> {
  const start = seconds();
  const total = { seeds: 0, events: 0, uploads: 0, changeSets: 0, failures: 0 };
  await simulateMany(count, ({ seed, problems, ...result }) => {
    total.seeds += 1;
    total.events += result.events;
    total.uploads += result.uploads;
    total.changeSets += result.changeSets;
    const [problem, ...more] = problems;
    if (problem === undefined) return;
    total.failures += 1;
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    write(`seed ${seed}: ${problem}${others}`);
  });
  const time = seconds() - start;
  const speed = (total.seeds / time).toFixed(0);
  write(
    `${total.seeds} seeds, ${total.failures} failed; ${
      total.uploads
    } uploads, ${total.changeSets} change sets, ${
      total.events
    } events in ${time.toFixed(1)} s (${speed} seeds a second)`,
  );
  return total.failures === 0 && total.seeds === count;
}

async function runSeed(seed: number, { write }: Terminal): Promise<boolean> {
  const { problems } = await simulate({ seed, write });
  for (const problem of problems) write(`PROBLEM ${problem}`);
  write(problems.length === 0 ? 'All rules held.' : `Seed ${seed} failed.`);
  return problems.length === 0;
}

async function runMutations(
  seeds: number,
  { write }: Terminal,
  broken: typeof mutations,
): Promise<boolean> {
  let missed = 0;
  write('| broken rule | noticed at seed | what was wrong |');
  write('| --- | --- | --- |');
  for (const mutation of broken) {
    const found = await findSeed(mutation, seeds);
    if (!found) missed += 1;
    const problem = found ? found.problem.slice(0, 100) : '';
    write(
      `| ${mutation.name} | ${found ? found.seed : 'never'} | ${problem} |`,
    );
  }
  const noticed = broken.length - missed;
  write(`${noticed} of ${broken.length} noticed within ${seeds} seeds`);
  return missed === 0;
}
