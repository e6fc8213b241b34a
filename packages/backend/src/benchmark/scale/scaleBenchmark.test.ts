import { fullReadingLists, IDLE_LISTS } from '../cost/countedCalls';
import type { Report, Row } from '../Row';
import { runScaleBenchmark, type MeasuredDatabase } from './scaleBenchmark';
import { startScaledAws } from './startScaledAws';

jest.setTimeout(120_000);

// On PostgreSQL the counts are the same but for what a transaction begins with.
const url =
  process.env.LONG_TESTS &&
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
const databases: MeasuredDatabase[] = [
  { name: 'sqlite' },
  ...(url ? [{ name: 'postgres' as const, url }] : []),
];

describe.each(databases)('The scale on $name', database => {
  let report: Report;
  beforeAll(async () => {
    report = await runScaleBenchmark(
      {
        ...{ experiences: 60, products: 40, long: 2400, short: 1200 },
        ...{ errorFiles: 1100, accounts: 20, organizationalUnits: 5 },
        ...{ entities: 20, readings: 2, requests: 2, writing: 100 },
        ...{ moves: 20, changing: 2, states: 12 },
      },
      { databases: [database], startAws: startScaledAws, progress: () => {} },
    );
  });
  const find = (name: string): Row => {
    const wanted = `scale.${name}-${database.name}`;
    const found = report.rows.find(each => each.name === wanted);
    if (!found) throw new Error(`There is no row ${wanted}.`);
    return found;
  };

  // Times are for the machine that is measured alone; these are the same anywhere.
  it.each([
    'incremental-lists',
    'incremental-queries',
    'preview-queries',
    'stuck-moves-queries-a-second',
  ])('keeps to its target for %s', name => {
    const { ours, met } = find(name);
    expect({ ours, met }).toEqual({ ours: expect.any(Number), met: true });
    expect(ours).toBeGreaterThan(0);
  });

  it('asks no more of a long history than of a short one', () => {
    const [short = '', long = ''] = report.remarks;
    const counts = (remark: string) =>
      /nothing new .*?(\d+ LISTs, \d+ queries)/.exec(remark)?.[1];
    expect(counts(long)).toEqual(expect.any(String));
    expect(counts(long)).toBe(counts(short));
  });

  it('lists what docs/cost.md counts on', () => {
    expect(find('incremental-lists').ours).toBe(IDLE_LISTS);
    const lists = fullReadingLists({
      ...{ configurations: 2400, errorFiles: 1100, statusFiles: 60 },
    });
    expect(report.remarks[1]).toContain(` with ${lists} LISTs, database`);
  });

  it('keeps states of experiences in a fraction of what they would take whole', () => {
    const { ours, peer } = find('snapshots-mb');
    expect(ours).toBeLessThan((peer ?? 0) / 4);
  });

  it('has lists, and answers, while others write', () => {
    expect(find('list-ms').peer).toBeGreaterThan(0);
    expect(find('list-ms').ours).toBeGreaterThan(0);
    expect(find('read-p95-under-writes-ms').ours).toBeGreaterThan(0);
    expect(find('longest-stop-ms').ours).toBeGreaterThan(0);
  });
});
