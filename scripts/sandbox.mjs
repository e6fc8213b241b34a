// Starts the sandbox alone. See packages/sandbox/README.md.
import { spawn } from 'node:child_process';
import { sandboxCommand } from './portal/sandboxCommand.mjs';

const child = spawn(process.execPath, sandboxCommand(process.argv.slice(2)), {
  stdio: 'inherit',
});
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
