import type { Report } from '../Row';
import { formatReport } from '../formatReport';
import { runExperiencesBenchmark } from './experiencesBenchmark';

jest.setTimeout(60_000);

let report: Report;
beforeAll(async () => {
  report = await runExperiencesBenchmark(
    {
      experiences: 12,
      productsOfEach: 3,
      branded: 3,
      managed: 2,
      entities: 5,
      warmUp: 1,
      requests: 3,
    },
    () => {},
  );
});

it('has a row for everything that is measured', () => {
  expect(report.rows.map(({ name }) => name)).toEqual([
    'experiences.sync-calls-full',
    'experiences.sync-calls-unchanged',
    'experiences.sync-most-in-a-second',
    'experiences.list-p95-ms',
    'experiences.aws-calls-per-view',
  ]);
});

it('counts the calls of AWS on the wire', () => {
  const [full, unchanged, most, list, perView] = report.rows;
  expect(full?.ours).toBeGreaterThan(4);
  expect(full?.met).toBe(true);
  expect(unchanged?.ours).toBeGreaterThan(0);
  expect(unchanged?.met).toBe(true);
  expect(most).toMatchObject({ met: true });
  expect(most?.ours).toBeGreaterThan(0);
  expect(list?.ours).toBeGreaterThan(0);
  expect(list?.peer).toBeGreaterThan(0);
  expect(perView).toMatchObject({ ours: 0, target: 0, met: true });
  // Each of the two status files is read once.
  expect(report.remarks[0]).toMatch(/BatchDescribeEntities \d+ .*GetObject 2 /);
  expect(report.remarks.at(-1)).toMatch(/^All managed .*GetObject 12 /);
});

it('is shown as a table with remarks', () => {
  const lines = formatReport(report).split('\n');
  expect(lines[0]).toMatch(/^name +ours +peer +ratio +unit +target +met$/);
  expect(lines).toHaveLength(
    1 + report.rows.length + 1 + report.remarks.length,
  );
});
