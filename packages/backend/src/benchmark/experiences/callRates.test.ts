import { callsByOperation, describeCalls } from './callRates';

it('finds the most calls within any second', () => {
  const at = (operation: string, ...times: number[]) =>
    times.map(time => ({ operation, at: time }));
  const calls = callsByOperation([
    ...at('ListEntities', 0, 600, 900, 1599, 1601, 2700),
    ...at('GetObject', 5),
  ]);
  expect(calls).toEqual([
    {
      operation: 'ListEntities',
      calls: 6,
      mostInASecond: 3,
      documented: 10,
    },
    { operation: 'GetObject', calls: 1, mostInASecond: 1 },
  ]);
  expect(describeCalls(calls)).toBe(
    'ListEntities 6 (at most 3 in a second; documented 10), GetObject 1 (at most 1 in a second)',
  );
});
