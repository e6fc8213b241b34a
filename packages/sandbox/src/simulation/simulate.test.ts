import { simulate } from './simulate';

const IS_LONG = process.env.LONG_TESTS === '1';
const SEEDS = IS_LONG ? 10_000 : 40;

it('loses nothing, whatever happens when', async () => {
  const problems: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const result = await simulate({ seed });
    problems.push(...result.problems.map(each => `seed ${seed}: ${each}`));
  }
  expect(problems).toEqual([]);
}, 3_600_000);

// Each of them has shown a mistake that no other test did.
it.each([180, 394, 591, 913, 1050, 1058, 1653, 2050, 2270, 2302, 2331, 4453])(
  'loses nothing any more in the life of seed %i',
  async seed => {
    expect((await simulate({ seed })).problems).toEqual([]);
  },
);

it('is the same life for the same seed', async () => {
  const first: string[] = [];
  const second: string[] = [];
  const other: string[] = [];
  await simulate({ seed: 7, write: line => first.push(line) });
  await simulate({ seed: 7, write: line => second.push(line) });
  await simulate({ seed: 8, write: line => other.push(line) });
  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
});

it('meets every fault', async () => {
  const met = new Set<string>();
  const faults = [
    'throttled,',
    'fails,',
    'answerLost,',
    'late:',
    'repeated,',
    'crashBefore,',
    'crashAfter,',
    'crashEffectLate,',
    'ConditionFailedError',
    'ResourceInUseException',
    'is lost',
    'ended CANCELLED',
    'ended FAILED',
    'stranger',
    'older generation',
    'newer generation',
  ];
  for (let seed = 1; seed <= 12; seed += 1) {
    await simulate({
      seed,
      write: line => {
        for (const fault of faults) if (line.includes(fault)) met.add(fault);
      },
    });
  }
  expect([...met].sort()).toEqual([...faults].sort());
});
