import {
  findVerdict,
  indexExperiences,
  indexOrganization,
  resolveOrganization,
  type GovernanceExperience,
  type OrganizationTree,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { percentile, row, type Report } from '../Row';
import { NaiveWalk } from './NaiveWalk';
import {
  readSampleOrganization,
  type SampleReading,
} from './readSampleOrganization';
import {
  sampleExperiences,
  sampleOrganization,
  sampleQuestion,
  type OrganizationSize,
} from './sampleOrganization';

/** How much is there, and how often it is asked. */
export interface OrganizationExtent extends OrganizationSize {
  /** Timed rounds of each measurement, after half as many that are not counted. */
  rounds: number;
  verdictsPerRound: number;
}

const RESOLVE_LIMIT = 30;
const VERDICT_LIMIT = 0.1;

/**
 * Measures who is governed by what beside a walk from each account, and what
 * reading the organization costs.
 *
 * @param progress - hears what is being measured.
 */
export async function runOrganizationBenchmark(
  extent: OrganizationExtent,
  progress: (message: string) => void,
): Promise<Report> {
  const organization = sampleOrganization(extent);
  progress(
    `Reading ${extent.accounts} accounts in ${extent.organizationalUnits} units`,
  );
  const withPaths = await readSampleOrganization(organization, { paths: true });
  progress('The same without paths');
  const without = await readSampleOrganization(organization, { paths: false });
  const experiences = sampleExperiences(extent);
  progress('Resolving the tree');
  const resolving = timeResolving(withPaths.read, experiences, extent);
  progress('Verdicts');
  const verdicts = timeVerdicts(withPaths.read, experiences, extent);
  return {
    rows: [
      row('organization.resolve-tree-ms', 'ms', {
        ...resolving.all,
        target: RESOLVE_LIMIT,
      }),
      row('organization.resolve-prepared-tree-ms', 'ms', {
        ...resolving.prepared,
        target: RESOLVE_LIMIT,
      }),
      row('organization.verdict-ms', 'ms', {
        ...verdicts,
        target: VERDICT_LIMIT,
      }),
      row('organization.sync-calls', 'calls', { ours: withPaths.calls }),
      row('organization.sync-calls-without-paths', 'calls', {
        ours: without.calls,
      }),
    ],
    remarks: [
      'Resolving the tree includes preparing it, on both sides; the other side walks up from each account and unit.',
      'A verdict says why, and what to do; the walk tells only the decision.',
      `Reading where AWS tells paths: ${describe(withPaths)}`,
      `Reading where it does not: ${describe(without)}`,
    ],
  };
}

interface Times {
  ours: number;
  peer: number;
}

function timeResolving(
  tree: OrganizationTree,
  experiences: readonly GovernanceExperience[],
  { rounds }: OrganizationExtent,
): { all: Times; prepared: Times } {
  const prepare = () => ({
    organization: indexOrganization(tree),
    governance: indexExperiences(experiences),
  });
  const { organization, governance } = prepare();
  const walk = new NaiveWalk(tree, experiences);
  const expected = walk.resolveAll();
  const { nodes } = resolveOrganization(organization, governance);
  organization.places.forEach(({ node }, position) => {
    const found = nodes[position]?.experience?.ref;
    if (found !== expected.get(node.id)) {
      throw new Error(
        `${
          node.id
        } is governed by ${found}, but by the walk from it by ${expected.get(
          node.id,
        )}.`,
      );
    }
  });
  return {
    all: medians(rounds, {
      ours: () => {
        const each = prepare();
        resolveOrganization(each.organization, each.governance);
      },
      peer: () => new NaiveWalk(tree, experiences).resolveAll(),
    }),
    prepared: medians(rounds, {
      ours: () => resolveOrganization(organization, governance),
      peer: () => walk.resolveAll(),
    }),
  };
}

function timeVerdicts(
  tree: OrganizationTree,
  experiences: readonly GovernanceExperience[],
  extent: OrganizationExtent,
): Times {
  const organization = indexOrganization(tree);
  const governance = indexExperiences(experiences);
  const walk = new NaiveWalk(tree, experiences);
  const questions = Array.from(
    { length: extent.verdictsPerRound },
    (_, number) => sampleQuestion(extent, number),
  );
  for (const { accountId, productId } of questions) {
    const { decision } = findVerdict(
      organization,
      governance,
      accountId,
      productId,
    );
    const expected = walk.decide(accountId, productId);
    if (decision !== expected) {
      throw new Error(
        `${productId} is ${decision} for ${accountId}, but ${expected} by the walk from it.`,
      );
    }
  }
  const perRound = medians(extent.rounds, {
    ours: () =>
      questions.forEach(({ accountId, productId }) =>
        findVerdict(organization, governance, accountId, productId),
      ),
    peer: () =>
      questions.forEach(({ accountId, productId }) =>
        walk.decide(accountId, productId),
      ),
  });
  return {
    ours: perRound.ours / questions.length,
    peer: perRound.peer / questions.length,
  };
}

/** Milliseconds of the two, done in turn so that what else the machine does meets both. */
function medians(
  rounds: number,
  work: { ours(): unknown; peer(): unknown },
): Times {
  const ours: number[] = [];
  const peer: number[] = [];
  const timed = (run: () => unknown) => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const warmUp = Math.ceil(rounds / 2);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const times = { ours: timed(work.ours), peer: timed(work.peer) };
    if (round < warmUp) continue;
    ours.push(times.ours);
    peer.push(times.peer);
  }
  return { ours: percentile(ours, 0.5), peer: percentile(peer, 0.5) };
}

function describe({ calls, callsOf, refused, seconds }: SampleReading): string {
  const each = [...callsOf].map(([name, count]) => `${name} ${count}`);
  return `${calls} calls (${each.join(', ')}), ${refused} refused, ${Math.round(
    seconds,
  )} s at the documented rates.`;
}
