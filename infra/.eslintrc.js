const config = require('../eslint-rooms')(__dirname);

config.overrides.push(
  {
    // A construct of the AWS CDK adds itself to its scope.
    files: ['src/stacks/**'],
    rules: { 'no-new': 'off' },
  },
  {
    // Templates assert by themselves.
    files: ['src/stacks/**/*.test.ts'],
    rules: {
      'jest/expect-expect': [
        'error',
        {
          assertFunctionNames: [
            'expect',
            'template.*',
            'enable.*',
            'configure.*',
            'monitor.*',
          ],
        },
      ],
    },
  },
);

module.exports = config;
