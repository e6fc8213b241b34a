import { createRequire, isBuiltin } from 'node:module';
import { compileFunction } from 'node:vm';
import { bundleFunction, type FunctionEntry } from './bundleFunction';

const entries: FunctionEntry[] = [
  'configure',
  'reconcile',
  'monitor',
  'enable',
];

describe('bundleFunction', () => {
  it.each(entries)(
    'makes one file of %s that needs the AWS SDK only',
    entry => {
      const code = bundleFunction(entry);
      const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(
        ([, name = '']) => name,
      );
      const foreign = required.filter(
        name => !name.startsWith('@aws-sdk/') && !isBuiltin(name),
      );
      expect(required.some(name => name.startsWith('@aws-sdk/'))).toBe(true);
      expect(foreign).toEqual([]);
    },
  );

  it('brings the SDK, and can be read, where there is room', () => {
    const code = bundleFunction('enable', 'bundle');
    const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(
      ([, name = '']) => name,
    );
    // The SDK names this one in a message, for those who want it.
    const optional = '@aws-sdk/signature-v4-crt';
    expect(
      required.filter(name => !isBuiltin(name) && name !== optional),
    ).toEqual([]);
    expect(code).toContain('function createEnableHandler(');
    expect(code).toMatch(/^\/\/ Includes @aws-sdk\/client-iam /m);
    expect(code).not.toContain('Lambda provides it');
    const module: { exports: Record<string, unknown> } = { exports: {} };
    compileFunction(code, ['module', 'exports', 'require'])(
      module,
      module.exports,
      createRequire(__filename),
    );
    expect(typeof module.exports.handler).toBe('function');
  });

  it('says what it is, and whose code it holds', () => {
    const lines = bundleFunction('configure').split('\n');
    expect(lines[0]).toBe('// Private Marketplace for Backstage, Apache-2.0.');
    expect(lines[1]).toContain('infra/src/lambda/configure.ts');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^\/\/ Includes @cfworker\/json-schema [\d.]+ MIT$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringContaining('The above copyright notice'),
    );
  });

  it('tells nothing of the machine it was made on', () => {
    expect(bundleFunction('configure')).not.toContain(process.cwd());
  });
});
