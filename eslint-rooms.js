// Who may lean on whom (docs/architecture.md). Each package's .eslintrc.js asks
// for its own rules here, so that a wrong import is a lint error.
const fs = require('fs');
const path = require('path');
const factory = require('@backstage/cli/config/eslint-factory');

const plugin = '@private-marketplace/backstage-plugin-private-marketplace';
const scaffolder =
  '@private-marketplace/backstage-plugin-scaffolder-backend-module-private-marketplace';
const schemas = '@private-marketplace/schemas';
const common = `${plugin}-common`;
const react = `${plugin}-react`;
const node = `${plugin}-node`;
const infra = '@private-marketplace/infra';
const sandbox = '@private-marketplace/sandbox';
const all = [
  schemas,
  common,
  node,
  react,
  `${plugin}-backend`,
  plugin,
  scaffolder,
  infra,
  sandbox,
];

const mayImport = {
  schemas: [],
  'plugins/private-marketplace-common': [schemas],
  'plugins/private-marketplace-node': [common],
  'plugins/private-marketplace-backend': [common, node],
  'plugins/private-marketplace-react': [common],
  'plugins/private-marketplace': [common, react],
  'plugins/scaffolder-backend-module-private-marketplace': [common],
  infra: [schemas, common, `${node}/gateways`],
  'packages/sandbox': [schemas, common, `${node}/gateways`, infra],
  // The benchmarks, beside what is installed.
  'packages/backend': [common, node, `${plugin}-backend`, scaffolder, sandbox],
  'packages/app': [plugin],
};

// Which folders of a package's src may lean on which. A folder may be used by
// those below it only, so that no circle can come about.
const folders = {
  'plugins/private-marketplace-common': {
    text: [],
    schema: [],
    generated: [],
    api: ['generated'],
    files: ['text'],
    status: ['schema'],
    configurations: ['text', 'schema'],
    products: [],
    pasting: ['api', 'products'],
    requests: [],
    permissions: [],
    diff: ['api'],
    catalog: [],
    governance: ['catalog'],
    plan: ['text', 'catalog', 'files'],
    preview: ['api', 'catalog', 'diff', 'governance', 'plan', 'products'],
    client: ['api', 'generated'],
  },
  'plugins/private-marketplace-backend': {
    database: [],
    schema: [],
    sync: ['database'],
    api: ['database', 'schema', 'sync'],
    automation: ['database'],
    errorFiles: ['database', 'sync'],
    configurations: ['database', 'sync', 'errorFiles'],
    catalog: ['database', 'sync'],
    statusFiles: ['database', 'sync', 'errorFiles'],
    experiences: [
      'database',
      'sync',
      'api',
      'automation',
      'errorFiles',
      'configurations',
      'catalog',
      'statusFiles',
    ],
    metrics: ['sync'],
    organization: ['database', 'sync', 'api', 'experiences', 'metrics'],
    products: ['database', 'api', 'experiences', 'organization'],
    actions: ['api', 'experiences', 'organization', 'products'],
    bucket: [
      'database',
      'sync',
      'automation',
      'errorFiles',
      'configurations',
      'statusFiles',
    ],
    changeSets: ['database', 'sync', 'configurations'],
    owners: ['database', 'sync', 'api', 'catalog', 'experiences'],
    readings: [
      'sync',
      'configurations',
      'catalog',
      'statusFiles',
      'experiences',
      'metrics',
      'bucket',
      'changeSets',
    ],
    activity: [
      'database',
      'api',
      'automation',
      'errorFiles',
      'configurations',
      'experiences',
      'changeSets',
    ],
    exports: ['api', 'experiences', 'organization', 'products', 'activity'],
    adoption: ['api', 'configurations', 'experiences', 'readings'],
    outbox: ['database', 'sync', 'configurations', 'experiences', 'metrics'],
    history: [
      'database',
      'sync',
      'api',
      'automation',
      'errorFiles',
      'configurations',
      'catalog',
      'experiences',
      'changeSets',
      'readings',
      'outbox',
    ],
    submissions: [
      'database',
      'sync',
      'api',
      'configurations',
      'experiences',
      'organization',
      'readings',
      'outbox',
    ],
    moves: [
      'database',
      'sync',
      'api',
      'configurations',
      'experiences',
      'organization',
      'outbox',
      'submissions',
    ],
    requests: [
      'database',
      'sync',
      'api',
      'catalog',
      'configurations',
      'experiences',
      'organization',
      'products',
      'submissions',
    ],
    wiring: [
      'database',
      'sync',
      'api',
      'automation',
      'errorFiles',
      'configurations',
      'catalog',
      'statusFiles',
      'experiences',
      'metrics',
      'organization',
      'products',
      'actions',
      'bucket',
      'changeSets',
      'readings',
      'activity',
      'exports',
      'adoption',
      'outbox',
      'history',
      'submissions',
      'moves',
      'owners',
      'requests',
    ],
  },
};

// Tests may stand on the sandbox, and a module's tests on the plugin it extends.
const testsMayImport = [sandbox, `${plugin}-backend`];

// The benchmarks of the development backend measure the plugin over the sandbox.
const benchmarksMayImport = [`${plugin}-backend`, common, node, sandbox];

function checkFolders(room, directory, leanings) {
  const source = path.join(directory, 'src');
  const known = Object.keys(leanings);
  for (const { name } of fs
    .readdirSync(source, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('__'))) {
    if (!known.includes(name)) {
      throw new Error(
        `Add ${room}/src/${name} to the folders in eslint-rooms.js`,
      );
    }
  }
  known.forEach((name, position) => {
    const below = leanings[name].filter(
      other => !known.slice(0, position).includes(other),
    );
    if (below.length > 0) {
      throw new Error(
        `In eslint-rooms.js ${name} of ${room} leans on ${below.join(
          ', ',
        )}, which do not stand above it.`,
      );
    }
  });
}

/** For each folder the imports of others that it must not lean on. */
function oneWay(room, allowed, directory) {
  const leanings = folders[room];
  if (!leanings) return [];
  checkFolders(room, directory, leanings);
  const names = Object.keys(leanings);
  return names.map(folder => ({
    files: [`src/${folder}/**`],
    rules: forbid(
      room,
      allowed,
      names
        .filter(name => name !== folder && !leanings[folder].includes(name))
        .map(name => ({
          // From the folder itself, and from one folder further down.
          group: [`../${name}`, `../${name}/**`, `../../${name}/**`],
          message: `${folder} must not lean on ${name}: see eslint-rooms.js.`,
        })),
    ),
  }));
}

function forbid(room, allowed, more = []) {
  const forbidden = all.filter(
    name => !allowed.some(own => own === name || own.startsWith(`${name}/`)),
  );
  const patterns = forbidden.map(name => ({
    group: [name, `${name}/*`],
    message: `${room} must not lean on ${name}.`,
  }));
  patterns.push(...more);
  const paths = [];
  if (room === 'infra' || room === 'packages/sandbox') {
    const message = 'A Lambda bundle must hold no Backstage code.';
    patterns.push({ group: ['@backstage/*'], message });
    paths.push({ name: node, message: `Import ${node}/gateways. ${message}` });
  }
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
  };
}

module.exports = function rooms(directory) {
  const room = path.relative(__dirname, directory).split(path.sep).join('/');
  const allowed = mayImport[room];
  if (!allowed) {
    throw new Error(`${room} is not a room yet: add it to eslint-rooms.js`);
  }
  return factory(directory, {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      ...forbid(room, allowed),
    },
    overrides: [
      ...oneWay(room, allowed, directory),
      {
        files: ['**/*.test.ts', '**/*.test.tsx', '**/__testUtils__/**'],
        rules: {
          ...forbid(room, [...allowed, ...testsMayImport]),
          // A property holds for many inputs, some of which have to be told apart.
          'jest/no-conditional-expect': 'off',
          // So are that of supertest, and functions that are named so.
          'jest/expect-expect': [
            'error',
            { assertFunctionNames: ['expect*', '**.expect'] },
          ],
        },
      },
      ...(room === 'packages/backend'
        ? [
            {
              files: ['src/benchmark/**'],
              rules: {
                ...forbid(room, [...allowed, ...benchmarksMayImport]),
                // They are no part of the backend, so their dependencies are those of development.
                '@backstage/no-undeclared-imports': 'off',
              },
            },
          ]
        : []),
    ],
  });
};
