import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { costOfMonth } from './costOfMonth';
import { ACTIVITIES, costTable, sizeOf } from './costTable';

const document = readFileSync(
  resolve(__dirname, '../../../../../docs/cost.md'),
  'utf8',
);

it('is what the document says', () => {
  expect(document).toContain(costTable());
});

it('stays below five dollars where nothing happens', () => {
  const [idle] = ACTIVITIES;
  if (!idle) throw new Error('There is nothing to compare.');
  expect(costOfMonth(sizeOf(100_000), idle).total).toBeLessThan(5);
});
