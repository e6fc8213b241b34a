import { ExperiencePipeline, Reconciler } from '@private-marketplace/infra';
import type { AwsClients } from '../aws/AwsClients';
import { ManualAws } from '../aws/ManualAws';
import {
  ours,
  pipelineOptions,
  sample,
  type Implementation,
} from '../Implementation';
import { inParallel } from '../inParallel';
import { numbers, putStatusFiles } from '../putStatusFiles';
import { row, type Row } from '../Row';

/** Behind all others in the order of keys. */
const LAST = 'zLast';
const BUSY = ['Busy1', 'Busy2', 'Busy3'];

/** What events and schedules cost in a bucket with so many status files. */
export async function measureEventCost(count: number): Promise<Row[]> {
  const manual = await ManualAws.start();
  try {
    const { bucket } = manual.clients;
    await putStatusFiles(bucket, count - BUSY.length - 1);
    for (const shortName of [...BUSY, LAST]) {
      await apply(manual, shortName, '1', { Name: shortName });
    }
    const own = await costOfEnd(manual, ours, '2');
    const reconcile = await costOfReconcile(manual);
    const sweep = await costOfSweep(manual, count);
    // Last, for it leaves a status file behind that is In Progress for ever.
    const peer = await costOfEnd(manual, sample, '3');
    return [
      row(`pipeline.calls-per-event@${count}`, 'calls', own.calls, peer.calls),
      row(`pipeline.updated@${count}`, 'boolean', own.updated, peer.updated),
      row(`pipeline.ms-per-event@${count}`, 'ms', own.ms, peer.ms),
      row(`pipeline.reconcile-calls@${count}`, 'calls', reconcile),
      row(`pipeline.sweep-calls@${count}`, 'calls', sweep),
    ];
  } finally {
    await manual.close();
  }
}

/** Takes a configuration up and lets it come to its end. */
async function apply(
  manual: ManualAws,
  shortName: string,
  version: string,
  content: object,
): Promise<void> {
  const clients = manual.newClients();
  const functions = ours({ clients, bucket: manual.aws.bucket });
  const key = `Experience_${shortName}#${version}.json`;
  await functions.configure(await manual.upload(key, content));
  for (const event of manual.endChangeSets()) await functions.ended(event);
}

/** What the end of one change set costs. */
async function costOfEnd(
  manual: ManualAws,
  implementation: Implementation,
  version: string,
) {
  const clients = manual.newClients();
  const functions = implementation({ clients, bucket: manual.aws.bucket });
  await functions.configure(
    await manual.upload(`Experience_${LAST}#${version}.json`, {
      Name: LAST,
      AllowProducts: [`prod-${version}`],
    }),
  );
  const [event, ...others] = manual.endChangeSets();
  if (!event || others.length > 0) {
    throw new Error(`${others.length} others ended, not just one.`);
  }
  const before = clients.calls;
  const began = performance.now();
  await functions.ended(event);
  const ms = performance.now() - began;
  const calls = clients.calls - before;
  const status = await manual.clients.bucket.get(`STATUS_Experience_${LAST}`);
  const updated = /"ChangeSetStatus": *"Successful"/.test(status?.text ?? '');
  return { calls, ms, updated: updated ? 1 : 0 };
}

/** What one reconcile costs while three change sets run. */
async function costOfReconcile(manual: ManualAws): Promise<number> {
  const clients = manual.newClients();
  const functions = ours({ clients, bucket: manual.aws.bucket });
  // What has ended keeps its marker until the next reconcile.
  await newReconciler(manual).reconciler.reconcile();
  for (const shortName of BUSY) {
    await functions.configure(
      await manual.upload(`Experience_${shortName}#2.json`, {
        AllowProducts: ['prod-a'],
      }),
    );
  }
  const { reconciler, calls } = newReconciler(manual);
  await reconciler.reconcile();
  for (const event of manual.endChangeSets()) await functions.ended(event);
  return calls();
}

/** What one sweep costs when the bucket has so many configurations and each is known. */
async function costOfSweep(manual: ManualAws, count: number): Promise<number> {
  const uploaded = await countOf(manual.clients);
  await inParallel(50, numbers(Math.max(0, count - uploaded)), async number => {
    const text = JSON.stringify({ AllowProducts: ['prod-a'] });
    await manual.clients.bucket.put(`Experience_E${number}#1.json`, text, {
      always: true,
    });
  });
  // A sweep before has seen them.
  manual.passTime();
  await newReconciler(manual).reconciler.sweep();
  manual.passTime();
  const { reconciler, calls } = newReconciler(manual);
  await reconciler.sweep();
  return calls();
}

async function countOf({ bucket }: AwsClients): Promise<number> {
  let count = 0;
  for await (const _ of bucket.list('Experience_')) count += 1;
  return count;
}

function newReconciler(manual: ManualAws) {
  const clients = manual.newClients();
  const options = pipelineOptions(clients, () => manual.clock.now());
  const pipeline = new ExperiencePipeline(options);
  return {
    reconciler: new Reconciler({ ...options, pipeline }),
    calls: () => clients.calls,
  };
}
