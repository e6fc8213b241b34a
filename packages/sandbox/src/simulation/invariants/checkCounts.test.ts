import { World } from '../world/World';
import { checkCounts } from './checkCounts';

it('notices a configuration that is counted twice', () => {
  const world = new World({ seed: 1 });
  world.bucket.put('Experience_Finance#1.json', '{}', { always: true });
  world.metrics.count('queued', 1);
  expect(checkCounts(world, [])).toEqual([]);
  world.metrics.count('queued', 1);
  world.metrics.count('failed', 1);
  expect(checkCounts(world, [])).toEqual([
    '1 configurations were counted as failed, of 0',
    '2 configurations were counted as queued, of 1',
  ]);
});
