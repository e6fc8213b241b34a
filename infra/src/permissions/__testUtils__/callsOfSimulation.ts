import {
  simulate,
  type FunctionName,
  type ObserveCalls,
} from '@private-marketplace/sandbox/simulation';
import { CallSet, type AwsCall } from '../AwsCall';
import { observeBucket } from '../observeBucket';
import { observeCatalog } from '../observeCatalog';

const BETWEEN = 20;

/** What each function calls of AWS, without repetitions. */
export type CallsOfFunctions = Record<FunctionName, AwsCall[]>;

/**
 * What each function calls of AWS while it lives through the worlds of seeds.
 *
 * @param isEnough - Asked now and then whether more worlds could say anything new.
 */
export async function callsOfSimulation(
  seeds: Iterable<number>,
  { bucket, accountId }: { bucket: string; accountId: string },
  isEnough: (calls: CallsOfFunctions) => boolean,
): Promise<CallsOfFunctions> {
  const sets = {
    configure: new CallSet(),
    monitor: new CallSet(),
    reconcile: new CallSet(),
  };
  const calls = () => ({
    configure: sets.configure.calls,
    monitor: sets.monitor.calls,
    reconcile: sets.reconcile.calls,
  });
  const observe: ObserveCalls = (name, gateways) => ({
    bucket: observeBucket(gateways.bucket, sets[name], bucket),
    catalog: observeCatalog(gateways.catalog, sets[name], accountId),
  });
  let lived = 0;
  for (const seed of seeds) {
    await simulate({ seed, observe, isShort: true });
    lived += 1;
    if (lived % BETWEEN === 0 && isEnough(calls())) break;
  }
  return calls();
}
