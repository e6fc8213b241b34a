import { dirname } from 'node:path';

/**
 * Loads an ES module package with Node's own loader. Whoever runs this code as
 * CommonJS gets in the way of a plain import: `require` finds no entry in a
 * package that exports for `import` only, and Jest refuses `import()`.
 */
export function loadPackage(name: string): unknown {
  const { createRequire, findPackageJSON } =
    process.getBuiltinModule('node:module');
  const manifest = findPackageJSON(name, __filename);
  if (!manifest) {
    throw new Error(`Package ${name} is not installed`);
  }
  return createRequire(__filename)(dirname(manifest));
}
