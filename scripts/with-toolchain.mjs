// Runs a script or a command of this repository with the Node and the packages
// that it needs, and gets them first where they are missing. It runs on any
// Node from 20 on and uses nothing but Node itself.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ensureNode } from './toolchain/node.mjs';
import { ensurePackages } from './toolchain/packages.mjs';
import { root, SetupError } from './toolchain/setup.mjs';

const [task, ...args] = process.argv.slice(2);

try {
  const node = await ensureNode();
  await ensurePackages(node);
  const isScript = task.endsWith('.mjs');
  const command = isScript
    ? [join(root, task), ...args]
    : [join(root, 'node_modules', '.bin', task), ...args];
  process.exitCode = await run(node, command);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}

function run(node, command) {
  const child = spawn(node, command, {
    cwd: process.cwd(),
    stdio: 'inherit',
    // What is started further down shall find the same Node.
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    },
  });
  // Ctrl-C reaches the child by itself, for it is in the same group; a signal
  // to this process alone has to be handed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT') child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143)),
    );
  });
}
