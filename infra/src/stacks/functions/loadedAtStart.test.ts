import { createRequire } from 'node:module';
import { bundleFunction, type FunctionEntry } from './bundleFunction';

/** Clients of the AWS SDK that a function loads before its first event. */
function loadedAtStart(entry: FunctionEntry): string[] {
  const load = createRequire(require.resolve('esbuild'));
  const loaded = new Set<string>();
  const watched = (name: string): unknown => {
    const [, client] = /^@aws-sdk\/client-(.+)$/.exec(name) ?? [];
    if (client !== undefined) loaded.add(client);
    return load(name);
  };
  const module = { exports: {} };
  // eslint-disable-next-line no-new-func -- as the runtime runs it
  const run = new Function(
    'require',
    'module',
    'exports',
    bundleFunction(entry),
  );
  run(watched, module, module.exports);
  expect(module.exports).toHaveProperty('handler');
  return [...loaded].sort();
}

const before = { ...process.env };
beforeEach(() => {
  process.env.PMP_S3_BUCKET = 'any';
});
afterEach(() => {
  process.env = { ...before };
});

it.each<[FunctionEntry, string[]]>([
  ['configure', ['marketplace-catalog', 's3']],
  ['monitor', ['marketplace-catalog', 's3']],
  ['reconcile', ['marketplace-catalog', 's3', 'sqs']],
  ['enable', ['iam', 'organizations']],
])('%s loads the clients that it always needs', (entry, clients) => {
  expect(loadedAtStart(entry)).toEqual(clients);
});
