import type { Report } from '../Row';
import { runOrganizationBenchmark } from './organizationBenchmark';

let report: Report;
beforeAll(async () => {
  report = await runOrganizationBenchmark(
    {
      organizationalUnits: 40,
      accounts: 90,
      experiences: 10,
      productsOfEach: 5,
      rounds: 2,
      verdictsPerRound: 50,
    },
    () => {},
  );
});

it('has a row for everything that is measured', () => {
  expect(report.rows.map(({ name }) => name)).toEqual([
    'organization.resolve-tree-ms',
    'organization.resolve-prepared-tree-ms',
    'organization.verdict-ms',
    'organization.sync-calls',
    'organization.sync-calls-without-paths',
  ]);
  const [resolving, prepared, verdict] = report.rows;
  expect([resolving?.met, prepared?.met, verdict?.met]).toEqual([
    true,
    true,
    true,
  ]);
  expect(resolving?.peer).toBeGreaterThan(0);
  expect(prepared?.peer).toBeGreaterThan(0);
  expect(verdict?.peer).toBeGreaterThan(0);
});

it('counts the calls of a reading within the rates', () => {
  const [, , , withPaths, without] = report.rows;
  // The organization, its root, the units below the root and 40 units, and 90 accounts.
  expect(withPaths?.ours).toBe(2 + 41 + 5);
  expect(without?.ours).toBe(2 + 41 + 1 + 41);
  expect(
    report.remarks.filter(each => each.includes(' 0 refused')),
  ).toHaveLength(2);
});
