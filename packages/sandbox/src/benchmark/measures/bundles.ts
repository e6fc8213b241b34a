import { row, type Row } from '../Row';
import { bundleLambda } from './bundleLambda';
import { importTime } from './importTime';

const LAMBDAS = ['configure', 'monitor', 'reconcile'];

/** How large the bundles are, and how long their import takes. */
export async function measureBundles(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of LAMBDAS) {
    const { bytes, code } = await bundleLambda(name);
    rows.push(
      row(`pipeline.bundle-bytes/${name}`, 'bytes', bytes),
      row(`pipeline.import-ms/${name}`, 'ms', await importTime(code, rounds)),
    );
  }
  return rows;
}
