import { simulate } from '../simulate';
import type { Mutation } from './Mutation';

/** The first seed whose simulation notices a mutation, and what it says; undefined when none does. */
export async function findSeed(
  { breakRule }: Mutation,
  seeds: number,
): Promise<{ seed: number; problem: string } | undefined> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { problems } = await simulate({ seed, ...breakRule() });
    const [problem] = problems;
    // A world that goes wrong with the rule, too, shows nothing.
    if (problem !== undefined && (await isFine(seed))) {
      return { seed, problem };
    }
  }
  return undefined;
}

async function isFine(seed: number): Promise<boolean> {
  return (await simulate({ seed })).problems.length === 0;
}
