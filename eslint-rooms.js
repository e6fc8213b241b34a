// Who may lean on whom (docs/architecture.md). Each package's .eslintrc.js asks
// for its own rules here, so that a wrong import is a lint error.
const path = require('path');
const factory = require('@backstage/cli/config/eslint-factory');

const plugin = '@private-marketplace/backstage-plugin-private-marketplace';
const scaffolder =
  '@private-marketplace/backstage-plugin-scaffolder-backend-module-private-marketplace';
const schemas = '@private-marketplace/schemas';
const common = `${plugin}-common`;
const node = `${plugin}-node`;
const infra = '@private-marketplace/infra';
const sandbox = '@private-marketplace/sandbox';
const all = [
  schemas,
  common,
  node,
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
  'plugins/private-marketplace': [common],
  'plugins/scaffolder-backend-module-private-marketplace': [common],
  infra: [schemas, common, `${node}/gateways`],
  'packages/sandbox': [schemas, common, `${node}/gateways`, infra],
  // The benchmarks, beside what is installed.
  'packages/backend': [common, node, `${plugin}-backend`, scaffolder, sandbox],
  'packages/app': [plugin],
};

// Tests may stand on the sandbox, and a module's tests on the plugin it extends.
const testsMayImport = [sandbox, `${plugin}-backend`];

// The benchmarks of the development backend measure the plugin over the sandbox.
const benchmarksMayImport = [`${plugin}-backend`, common, node, sandbox];

function forbid(room, allowed) {
  const forbidden = all.filter(
    name => !allowed.some(own => own === name || own.startsWith(`${name}/`)),
  );
  const patterns = forbidden.map(name => ({
    group: [name, `${name}/*`],
    message: `${room} must not lean on ${name}.`,
  }));
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
