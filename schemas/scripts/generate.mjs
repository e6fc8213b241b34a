// Writes what TypeScript sees of the schemas: their types, and each schema as a
// constant, for a module of types can not import JSON from outside `src`. With
// --check only says whether the committed files are still right.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');
const style = await prettier.resolveConfig(fileURLToPath(root));
const stale = [];

for (const name of [
  'configuration',
  'status',
  'error',
  'heartbeat',
  'unrecognized',
]) {
  const schema = JSON.parse(
    await readFile(new URL(`${name}.schema.json`, root), 'utf8'),
  );
  const banner = `// Generated from ${name}.schema.json by \`npm run schemas\`. Do not edit.`;
  const types = await compile(schema, schema.title, {
    bannerComment: banner,
    // An open object stays readable by its known keys only: what is unknown has
    // to be parsed, not assumed.
    unknownAny: true,
    additionalProperties: false,
  });
  const constant = `${banner}
/** JSON Schema (2020-12): ${schema.description ?? schema.title} */
export const ${name}Schema = ${JSON.stringify(withoutWords(schema))};`;
  await keep(`src/generated/${name}.ts`, types);
  await keep(`src/generated/${name}Schema.ts`, constant);
}

if (stale.length > 0) {
  process.stderr.write(
    `These files do not match their schema; run \`npm run schemas\`:\n${stale.join(
      '\n',
    )}\n`,
  );
  process.exit(1);
}

/** Writes a generated file, or notes that the committed one is another. */
async function keep(path, source) {
  const text = prettier.format(source, { ...style, parser: 'typescript' });
  const file = new URL(path, root);
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (text === committed) return;
  if (check) stale.push(fileURLToPath(file));
  else await writeFile(file, text);
}

/** A schema as code needs it: what it says to people would only make bundles larger. */
function withoutWords(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    (key === 'description' || key === 'title') && typeof value === 'string'
      ? undefined
      : value,
  );
}
