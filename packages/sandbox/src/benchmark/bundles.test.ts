import { readdirSync } from 'node:fs';
import { LAMBDA_FOLDER, bundleLambda } from './measures/bundleLambda';

const LIMIT = 150_000;

const lambdas = readdirSync(LAMBDA_FOLDER)
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => file.replace(/\.ts$/, ''));

it('finds the functions', () => {
  expect(lambdas).toEqual(
    expect.arrayContaining(['configure', 'monitor', 'reconcile']),
  );
});

describe.each(lambdas)('the bundle of %s', name => {
  it('is small, and has neither Backstage nor the SDK in it', async () => {
    const { bytes, modules } = await bundleLambda(name);
    expect(bytes).toBeLessThan(LIMIT);
    expect(modules).not.toEqual([]);
    const foreign = modules.filter(module =>
      /node_modules\/@(backstage|aws-sdk|smithy)\//.test(module),
    );
    expect(foreign).toEqual([]);
  });
});
