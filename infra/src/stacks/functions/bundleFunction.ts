import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { bannerOf } from './banner';

/** Functions, by the name of their file in `infra/src/lambda`. @public */
export type FunctionEntry = 'configure' | 'reconcile' | 'monitor' | 'enable';

/** Whose AWS SDK the function uses: that of Lambda's runtime, or one that it brings. @public */
export type SdkSource = 'runtime' | 'bundle';

/** A function can not be bundled because its source file is missing. @public */
export class MissingEntryError extends Error {
  override readonly name = 'MissingEntryError';

  constructor(path: string) {
    super(
      `${path} is missing. Every function of the stacks needs its entry there.`,
    );
  }
}

// eslint-disable-next-line no-restricted-syntax -- runs from its sources only
const ROOT = resolve(__dirname, '../../../..');
const SOURCES = 'infra/src/lambda';
const bundles = new Map<string, string>();

/**
 * The code of a function as one file for the handler `index.handler`. The same
 * sources give the same text on every machine. Without the AWS SDK, which is part
 * of the runtime (AWS Lambda Developer Guide, "Building Lambda functions with
 * Node.js"), it is made small, for it has to fit into a template; with it, it is
 * left as people can read it in a stack trace.
 *
 * @throws MissingEntryError when there is no such source file.
 * @public
 */
export function bundleFunction(
  entry: FunctionEntry,
  sdk: SdkSource = 'runtime',
): string {
  const source = `${SOURCES}/${entry}.ts`;
  const key = `${source} ${sdk}`;
  const known = bundles.get(key);
  if (known !== undefined) return known;
  if (!existsSync(join(ROOT, source))) throw new MissingEntryError(source);
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [source],
    bundle: true,
    minify: sdk === 'runtime',
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: sdk === 'runtime' ? ['@aws-sdk/*', '@smithy/*'] : [],
    legalComments: 'none',
    lineLimit: sdk === 'runtime' ? 200 : undefined,
    outfile: 'index.js',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  const bundle = `${bannerOf(ROOT, { source, sdk, metafile })}${code}`;
  bundles.set(key, bundle);
  return bundle;
}
