import {
  simulate,
  type FunctionName,
  type ObserveCalls,
} from '@private-marketplace/sandbox/simulation';
import { CallSet, type AwsCall } from '../AwsCall';
import { observeBucket } from '../observeBucket';
import { observeCatalog } from '../observeCatalog';

/** What each function calls of AWS while it lives through the worlds of so many seeds. */
export async function callsOfSimulation(
  seeds: number,
  { bucket, accountId }: { bucket: string; accountId: string },
): Promise<Record<FunctionName, AwsCall[]>> {
  const sets = {
    configure: new CallSet(),
    monitor: new CallSet(),
    reconcile: new CallSet(),
  };
  const observe: ObserveCalls = (name, gateways) => ({
    bucket: observeBucket(gateways.bucket, sets[name], bucket),
    catalog: observeCatalog(gateways.catalog, sets[name], accountId),
  });
  for (let seed = 1; seed <= seeds; seed += 1) {
    await simulate({ seed, observe, isShort: true });
  }
  return {
    configure: sets.configure.calls,
    monitor: sets.monitor.calls,
    reconcile: sets.reconcile.calls,
  };
}
