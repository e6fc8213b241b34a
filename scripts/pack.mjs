// Packs every package that is meant for others: `npm run pack`. The archives are
// what is published.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packPackages } from './packages/packPackages.mjs';
import { root, tell } from './toolchain/setup.mjs';
import { COMPILER } from './toolchain/typescript.mjs';

const folder = join(root, 'dist', 'packages');

tell('Making the types …');
execFileSync(process.execPath, [join(root, COMPILER)], {
  cwd: root,
  stdio: 'inherit',
});
tell('Packing …');
for (const { archive } of await packPackages(folder)) {
  const kilobytes = Math.ceil(statSync(archive).size / 1000);
  process.stdout.write(`${relative(root, archive)}  ${kilobytes} kB\n`);
}
