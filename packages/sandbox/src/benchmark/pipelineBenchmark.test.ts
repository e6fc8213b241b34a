import { formatTable } from './formatTable';
import { runPipelineBenchmark } from './pipelineBenchmark';
import type { Row } from './Row';

jest.setTimeout(60_000);

let rows: Row[];
beforeAll(async () => {
  rows = await runPipelineBenchmark({ quick: true }, () => {});
});

function find(name: string): Row | undefined {
  return rows.find(row => row.name === `pipeline.${name}`);
}

it('has a row for everything that is measured', () => {
  const perSize = [10, 100].flatMap(count =>
    [
      'calls-per-event',
      'updated',
      'ms-per-event',
      'reconcile-calls',
      'sweep-calls',
    ].map(name => `pipeline.${name}@${count}`),
  );
  const perLambda = ['configure', 'monitor', 'reconcile'].flatMap(lambda =>
    ['bundle-bytes', 'import-ms'].map(name => `pipeline.${name}/${lambda}`),
  );
  expect(rows.map(({ name }) => name)).toEqual([
    ...perSize,
    'pipeline.upload-to-successful@1',
    'pipeline.upload-to-successful@1-grace',
    'pipeline.lost@20',
    'pipeline.upload-to-successful@20',
    'pipeline.lost-races@20',
    ...perLambda,
  ]);
  const isNumberOrNull = (value: unknown) =>
    value === null || Number.isFinite(value);
  for (const row of rows) {
    expect(Number.isFinite(row.ours)).toBe(true);
    expect([row.peer, row.ratio].every(isNumberOrNull)).toBe(true);
    expect(typeof row.unit).toBe('string');
  }
});

it.each([10, 100])('needs few calls for an event among %d', count => {
  expect(find(`calls-per-event@${count}`)?.ours).toBeLessThanOrEqual(3);
  expect(find(`calls-per-event@${count}`)?.peer).toBe(count + 3);
  expect(find(`updated@${count}`)).toMatchObject({ ours: 1, peer: 1 });
});

it('finds work in progress at the same cost, however many status files there are', () => {
  expect(find('reconcile-calls@100')?.ours).toBe(
    find('reconcile-calls@10')?.ours,
  );
});

it('loses no upload', () => {
  expect(find('lost@20')?.ours).toBe(0);
});

it('is shown as a table', () => {
  const lines = formatTable(rows).split('\n');
  expect(lines).toHaveLength(rows.length + 1);
  expect(lines[0]).toMatch(/^name +ours +sample +ratio +unit$/);
});
