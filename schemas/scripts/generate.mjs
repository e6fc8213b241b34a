// Writes the TypeScript types of the schemas; with --check only says whether
// the committed ones are still right.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');
const style = await prettier.resolveConfig(fileURLToPath(root));
const stale = [];

for (const name of ['configuration', 'status', 'error']) {
  const schema = JSON.parse(
    await readFile(new URL(`${name}.schema.json`, root), 'utf8'),
  );
  const types = await compile(schema, schema.title, {
    bannerComment: `// Generated from ${name}.schema.json by \`npm run schemas\`. Do not edit.`,
    // An open object stays readable by its known keys only: what is unknown has
    // to be parsed, not assumed.
    unknownAny: true,
    additionalProperties: false,
  });
  const text = prettier.format(types, { ...style, parser: 'typescript' });
  const file = new URL(`src/generated/${name}.ts`, root);
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (text === committed) continue;
  if (check) stale.push(fileURLToPath(file));
  else await writeFile(file, text);
}

if (stale.length > 0) {
  process.stderr.write(
    `These types do not match their schema; run \`npm run schemas\`:\n${stale.join(
      '\n',
    )}\n`,
  );
  process.exit(1);
}
