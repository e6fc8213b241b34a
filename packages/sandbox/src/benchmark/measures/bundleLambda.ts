import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const INFRA = dirname(
  require.resolve('@private-marketplace/infra/package.json'),
);

/** Where the entry points of the functions are. */
export const LAMBDA_FOLDER = join(INFRA, 'src/lambda');

/** A function bundled as it is deployed. */
export interface LambdaBundle {
  code: string;
  /** Without the SDK, which Lambda's runtime brings along. */
  bytes: number;
  /** Modules that have a part in it, by their paths in the repository. */
  modules: string[];
}

/** Bundles a function, without the SDK of AWS. */
export async function bundleLambda(name: string): Promise<LambdaBundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: dirname(INFRA),
    entryPoints: [join(LAMBDA_FOLDER, `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['@aws-sdk/*', '@smithy/*'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  const outputs = Object.values(metafile.outputs);
  const inputs = outputs.flatMap(output => Object.entries(output.inputs));
  return {
    code: outputFiles.map(({ text }) => text).join(''),
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
    modules: inputs
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([module]) => module),
  };
}
