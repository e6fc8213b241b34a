import type { Report } from '../Row';
import { runProductsBenchmark } from './productsBenchmark';

let report: Report;
beforeAll(async () => {
  report = await runProductsBenchmark(
    {
      ...{ products: 300, warmUp: 1, rounds: 1 },
      naming: { experiences: 5, products: 20, listings: 300 },
    },
    () => {},
  );
}, 60_000);

it('has a row for everything that is measured', () => {
  expect(report.rows.map(({ name }) => name)).toEqual([
    'products.search-p95-ms',
    'products.aws-calls-per-view',
    'products.search-p95-ms-sqlite',
    'products.first-names-calls',
  ]);
  const [search, view] = report.rows;
  expect(search?.ours).toBeGreaterThan(0);
  expect(search?.peer).toBeGreaterThan(0);
  expect(view).toMatchObject({ ours: 0, met: true });
});

it('counts the calls for all names, within the rates', () => {
  const [names] = report.rows.slice(-1);
  // Three pages and the count, or each by itself and its listing.
  expect(names?.ours).toBeGreaterThan(3);
  expect(names?.ours).toBeLessThan(60);
  expect(report.remarks.at(-1)).toContain('; 0 of them were too many');
});
