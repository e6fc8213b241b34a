import fc from 'fast-check';
import { leastFileSize } from './leastFileSize';

const fileSize = (value: unknown) =>
  Buffer.byteLength(`${JSON.stringify(value, null, 2)}\n`);

it('is never more than the file has', () => {
  const ids = fc.array(fc.string({ unit: 'binary' }), { minLength: 1 });
  const configuration = fc.record(
    { Notes: fc.string(), AllowProducts: ids, DenyProducts: ids },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(configuration, value => {
      expect(leastFileSize(value, Infinity)).toBeLessThanOrEqual(
        fileSize(value),
      );
    }),
  );
});

it('tells what is much too large without walking all of it', () => {
  const AllowProducts = Array.from({ length: 85_000 }, (_, index) =>
    index.toString(36),
  );
  const size = leastFileSize({ AllowProducts }, 256 * 1024);
  expect(size).toBeGreaterThan(256 * 1024);
});

it('takes any depth', () => {
  const depth = 200_000;
  const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(leastFileSize(JSON.parse(text), Infinity)).toBeGreaterThan(depth);
});
