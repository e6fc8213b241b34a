import { percentile, row } from './Row';

it('finds the value below which a share of the values lies', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 0.95)).toBe(95);
  expect(percentile(values, 0.5)).toBe(50);
  expect(percentile([7], 0.95)).toBe(7);
  expect(percentile([], 0.95)).toBe(0);
});

it('compares with a peer and with a target', () => {
  expect(row('a', 'ms', { ours: 2, peer: 5, target: 2 })).toEqual({
    name: 'a',
    ours: 2,
    peer: 5,
    ratio: 2.5,
    unit: 'ms',
    target: 2,
    met: true,
  });
  expect(row('a', 'ms', { ours: 0.0123456, target: 0.01 })).toMatchObject({
    ours: 0.01235,
    ratio: null,
    met: false,
  });
  expect(row('a', 'calls', { ours: 0, peer: 3 })).toMatchObject({
    ratio: null,
    met: null,
  });
});
