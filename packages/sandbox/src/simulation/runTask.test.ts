import type { Task } from './cliArguments';
import { mutations } from './mutations/mutations';
import { runTask, type Terminal } from './runTask';
import { simulate } from './simulate';

async function run(task: Task) {
  const lines: string[] = [];
  let seconds = 0;
  const terminal: Terminal = {
    write: line => lines.push(line),
    seconds: () => (seconds += 1),
    simulateMany: async (count, found) => {
      for (let seed = 1; seed <= count; seed += 1) {
        found(await simulate({ seed }));
      }
    },
  };
  const isWell = await runTask(task, terminal, mutations.slice(0, 3));
  return { lines, isWell };
}

it('sums up many seeds', async () => {
  const { lines, isWell } = await run({ task: 'seeds', count: 3 });
  expect(isWell).toBe(true);
  expect(lines).toEqual([
    expect.stringMatching(
      /^3 seeds, 0 failed; \d+ uploads, \d+ change sets, \d+ events in 1\.0 s/,
    ),
  ]);
});

it('prints the life of one seed', async () => {
  const { lines, isWell } = await run({ task: 'seed', seed: 3 });
  expect(isWell).toBe(true);
  expect(lines).toContainEqual(expect.stringContaining('faults begin'));
  expect(lines.at(-1)).toBe('All rules held.');
});

it('says which broken rules are noticed', async () => {
  const { lines } = await run({ task: 'mutations', seeds: 1 });
  expect(lines.at(-1)).toMatch(/^\d of 3 noticed within 1 seeds$/);
}, 30_000);
