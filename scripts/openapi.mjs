// Writes what follows from the OpenAPI specification: the types for whoever calls
// the backend, and the specification as a module for the router. With --check it
// only says whether the committed files are still right.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createRequire } from 'node:module';
import prettier from 'prettier';
import { root } from './toolchain/setup.mjs';

const backend = join(root, 'plugins/private-marketplace-backend');
const requireFromBackend = createRequire(join(backend, 'package.json'));
const { default: openapiTS, astToString } =
  requireFromBackend('openapi-typescript');
const { parse } = requireFromBackend('yaml');

const specification = join(backend, 'src/schema/openapi.yaml');
const text = await readFile(specification, 'utf8');
const banner =
  '// Generated from openapi.yaml by `npm run openapi`. Do not edit.\n';

const outputs = [
  {
    file: 'plugins/private-marketplace-common/src/generated/api.ts',
    source: astToString(await openapiTS(parse(text), { rootTypes: false })),
  },
  {
    file: 'plugins/private-marketplace-backend/src/schema/generated/specification.ts',
    source: `/** The OpenAPI specification of the plugin. */\nexport const specification = ${JSON.stringify(
      parse(text),
    )} as const;`,
  },
];

const style = await prettier.resolveConfig(specification);
const check = process.argv.includes('--check');
const stale = [];
for (const { file, source } of outputs) {
  const path = join(root, file);
  const generated = prettier.format(`${banner}${source}`, {
    ...style,
    parser: 'typescript',
  });
  const committed = await readFile(path, 'utf8').catch(() => '');
  if (generated === committed) continue;
  if (check) {
    stale.push(file);
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, generated);
  }
}

if (stale.length > 0) {
  process.stderr.write(
    `These files do not match ${relative(
      root,
      specification,
    )}; run \`npm run openapi\`:\n${stale.join('\n')}\n`,
  );
  process.exit(1);
}
