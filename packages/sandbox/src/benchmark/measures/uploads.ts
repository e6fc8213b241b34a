import {
  parseExperience,
  parseProcurementPolicy,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { AwsCall, AwsClients } from '../aws/AwsClients';
import {
  ours,
  oursWithGrace,
  sample,
  type Implementation,
} from '../Implementation';
import { median, row, type Row } from '../Row';
import { readJson } from '../sample/sampleStatus';
import { RunningImplementation } from './RunningImplementation';

/** What the parameter OrderingGrace is where nobody sets it, in milliseconds. */
const DEFAULT_GRACE = 2000;

/**
 * How long one upload takes until the status file says Successful: when it is
 * taken at once, and when it waits for earlier ones as it does by default.
 */
export async function measureOneUpload(
  rounds: number,
  roundsWithGrace: number,
): Promise<Row[]> {
  const name = 'pipeline.upload-to-successful@1';
  const own = await timeOfOne(ours, rounds);
  const peer = await timeOfOne(sample, rounds);
  const withGrace = await timeOfOne(
    oursWithGrace(DEFAULT_GRACE),
    roundsWithGrace,
  );
  return [
    row(name, 'ms', own, peer),
    row(`${name}-grace`, 'ms', withGrace, peer),
  ];
}

/** How long many uploads at once take, and how many of them come to nothing. */
export async function measureManyUploads(
  uploads: number,
  experiences: number,
): Promise<Row[]> {
  const own = await runMany(ours, uploads, experiences);
  const peer = await runMany(sample, uploads, experiences);
  return [
    row(`pipeline.lost@${uploads}`, 'configurations', own.lost, peer.lost),
    row(`pipeline.upload-to-successful@${uploads}`, 'ms', own.ms, peer.ms),
    row(`pipeline.lost-races@${uploads}`, 'calls', own.lostRaces),
  ];
}

async function timeOfOne(
  implementation: Implementation,
  rounds: number,
): Promise<number> {
  let successful = 0;
  const running = await RunningImplementation.start(implementation, {
    after: ({ operation, key, text }) => {
      const isEnd =
        operation === 'PutObject' &&
        key.startsWith('STATUS_') &&
        /"ChangeSetStatus": *"Successful"/.test(text);
      if (isEnd) successful = performance.now();
    },
  });
  try {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const Name = `One${round}`;
      successful = Number.NaN;
      const began = performance.now();
      await running.upload(`Experience_${Name}#1.json`, { Name });
      await running.quiet();
      times.push(successful - began);
    }
    return median(times);
  } finally {
    await running.close();
  }
}

async function runMany(
  implementation: Implementation,
  uploads: number,
  experiences: number,
): Promise<{ lost: number; ms: number; lostRaces: number }> {
  let writes = 0;
  let written = 0;
  const isWrite = ({ operation, key }: AwsCall) =>
    operation === 'PutObject' && key.startsWith('STATUS_');
  const running = await RunningImplementation.start(implementation, {
    before: call => {
      if (isWrite(call)) writes += 1;
    },
    after: call => {
      if (isWrite(call)) written += 1;
    },
  });
  try {
    // Each allows a product that no other does, so that it can be told from
    // the end alone whether it was applied.
    const files = Array.from({ length: uploads }, (_, n) => ({
      Name: `Many${n % experiences}`,
      version: n,
      product: `prod-${n}`,
    }));
    const began = performance.now();
    await Promise.all(
      files.map(({ Name, version, product }) =>
        running.upload(`Experience_${Name}#${version}.json`, {
          Name,
          AllowProducts: [product],
        }),
      ),
    );
    await running.quiet();
    const ms = performance.now() - began;
    let lost = 0;
    for (const { Name, product } of files) {
      const allowed = await allowedBy(running, Name);
      if (!allowed.includes(product)) lost += 1;
    }
    return { lost, ms, lostRaces: writes - written };
  } finally {
    await running.close();
  }
}

/** Products that the experience allows which the status file names. */
async function allowedBy(
  { clients, bucket }: { clients: AwsClients; bucket: string },
  shortName: string,
): Promise<readonly string[]> {
  const key = `STATUS_Experience_${shortName}`;
  const status = await readJson(clients.s3, bucket, key);
  const id = status?.['Experience Id'];
  if (typeof id !== 'string') return [];
  const entity = await clients.catalog.describeEntity(id);
  const { procurementPolicyId } = parseExperience(entity?.document);
  if (procurementPolicyId === undefined) return [];
  const policy = await clients.catalog.describeEntity(procurementPolicyId);
  return parseProcurementPolicy(policy?.document).allowedProducts;
}
