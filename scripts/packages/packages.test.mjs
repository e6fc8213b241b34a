// What others install: the archives of `npm run pack`, alone in an empty project.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from '../toolchain/setup.mjs';
import { packPackages } from './packPackages.mjs';
import { archiveName, publicPackages } from './publicPackages.mjs';

const exec = promisify(execFile);
const archives = join(root, 'dist', 'packages');
const packages = publicPackages();
const SCOPE = '@private-marketplace/';

let project;

before(async () => {
  await packPackages(archives);
  project = await mkdtemp(join(tmpdir(), 'empty-project-'));
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'empty-project', private: true }),
  );
  await exec(
    'npm',
    [
      ...['install', '--no-audit', '--no-fund', '--loglevel=error'],
      ...['--prefer-offline', '--ignore-scripts'],
      ...packages.map(({ name }) => archiveOf(name)),
      // What a TypeScript project for the web has.
      ...['@types/react@18', '@types/node@24'],
    ],
    { cwd: project, maxBuffer: Infinity, shell: process.platform === 'win32' },
  );
});

after(() => rmSync(project, { recursive: true, force: true }));

for (const { name, folder, manifest } of packages) {
  const place = () => join(project, 'node_modules', name);
  const entries = Object.entries(manifest.exports)
    .map(([entry]) => entry)
    .filter(entry => !entry.endsWith('.json'));

  describe(name, () => {
    test('has a name that nobody else may give', () => {
      assert.ok(name.startsWith(SCOPE));
    });

    test('has a manifest that means the same anywhere', () => {
      const text = readFileSync(join(place(), 'package.json'), 'utf8');
      assert.doesNotMatch(text, /"(workspace|backstage|link|file|portal):/);
      assert.doesNotMatch(text, /"(\.\/)?src\//);
    });

    test('holds what it names, and types for it', () => {
      const packed = JSON.parse(
        readFileSync(join(place(), 'package.json'), 'utf8'),
      );
      assert.deepEqual(
        Object.keys(packed.exports).sort(),
        Object.keys(manifest.exports).sort(),
      );
      for (const [entry, target] of Object.entries(packed.exports)) {
        const files = typeof target === 'string' ? [target] : filesOf(target);
        for (const file of [...files, packed.main, packed.types]) {
          assert.ok(existsSync(join(place(), file)), `${entry}: ${file}`);
        }
        if (entries.includes(entry)) assert.match(target.types, /\.d\.ts$/);
      }
    });

    test('holds its README, and neither sources nor tests', async () => {
      const { stdout } = await exec('tar', ['tzf', archiveOf(name)]);
      const files = stdout.trim().split('\n');
      assert.ok(files.includes('package/README.md'));
      const unwanted =
        /\/src\/|__\w+__|\.test\.|\.spec\.|setupTests|fixture|testUtils|benchmark/i;
      assert.deepEqual(
        files.filter(file => unwanted.test(file)),
        [],
      );
      if (existsSync(join(root, folder, 'migrations'))) {
        assert.ok(files.some(file => file.startsWith('package/migrations/')));
      }
    });

    for (const entry of entries) {
      const specifier = join(name, entry).replaceAll('\\', '/');

      if (manifest.backstage.role !== 'frontend-plugin') {
        test(`${entry} can be required`, async () => {
          const exported = await namesOf(
            `Object.keys(require('${specifier}'))`,
            'commonjs',
          );
          assert.ok(exported.length > 0);
        });
      }

      test(`${entry} can be imported`, async () => {
        const module =
          manifest.backstage.role === 'frontend-plugin'
            ? await bundleForWeb(specifier)
            : specifier;
        const exported = await namesOf(
          `(all => Object.keys(all['module.exports'] ?? all))(await import('${module}'))`,
          'module',
        );
        assert.ok(exported.length > 0);
      });
    }
  });
}

test('a program that uses each package has types for all it uses', async () => {
  const uses = join(root, 'scripts', 'packages', 'uses.tsx');
  for (const { name } of packages) {
    assert.ok(readFileSync(uses, 'utf8').includes(`'${name}'`), name);
  }
  cpSync(uses, join(project, 'uses.tsx'));
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'node_modules/@backstage/cli/config/tsconfig.json'),
      include: ['uses.tsx'],
      compilerOptions: {
        noEmit: true,
        emitDeclarationOnly: false,
        declaration: false,
        incremental: false,
        jsx: 'react-jsx',
        types: ['node'],
      },
    }),
  );
  await exec(
    process.execPath,
    [join(root, 'node_modules/.bin/tsc'), '--project', project],
    { cwd: project },
  ).catch(({ stdout }) => assert.fail(stdout));
});

test('Backstage has nothing to mend before they are published', async () => {
  await exec(
    process.execPath,
    [
      join(root, 'node_modules/.bin/backstage-cli'),
      ...['repo', 'fix', '--publish', '--check'],
    ],
    { cwd: root },
  ).catch(({ stdout, stderr }) => assert.fail(stdout + stderr));
});

/** The files of an entry; beside them Backstage names what kind of feature it is. */
function filesOf({ backstage, ...files }) {
  return Object.values(files);
}

function archiveOf(name) {
  return join(archives, archiveName(name));
}

/** The web has bundles: what its packages import is found in another way than in Node. */
async function bundleForWeb(specifier) {
  const outfile = join(project, `${specifier.replaceAll('/', '-')}.cjs`);
  await build({
    stdin: {
      // Both what is named and a default, where there is one.
      contents: `import * as all from '${specifier}'; module.exports = all;`,
      resolveDir: project,
    },
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    loader: { '.woff2': 'empty', '.svg': 'empty' },
    logLevel: 'silent',
    outfile,
  });
  return pathToFileURL(outfile).href;
}

async function namesOf(expression, type) {
  const { stdout } = await exec(
    process.execPath,
    [
      `--input-type=${type}`,
      '--eval',
      `process.stdout.write(JSON.stringify(${expression}))`,
    ],
    { cwd: project },
  ).catch(({ stderr }) => assert.fail(stderr));
  return JSON.parse(stdout);
}
