import { once } from 'node:events';
import { jsonLogger } from '@private-marketplace/infra';
import { parseArguments, USAGE } from './cliArguments';
import { startSandbox } from './startSandbox';

/**
 * Entry point of `npm run sandbox`. Standard output carries one line of JSON
 * when the sandbox is ready, and nothing else.
 */
async function main(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2));
  if (!parsed.ok) {
    process.stderr.write(`${parsed.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const sandbox = await startSandbox({
    ...parsed.options,
    logger: jsonLogger(line => process.stderr.write(line)),
  });
  const { bucket, env } = sandbox;
  process.stdout.write(`${JSON.stringify({ bucket, env })}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.close();
}

main().catch(error => {
  const taken = error?.code === 'EADDRINUSE';
  process.stderr.write(
    taken
      ? `Port ${error.port} is taken. Stop what listens there, or choose another with --port (0 picks free ones).\n`
      : `The sandbox could not be started: ${error?.stack ?? error}\n`,
  );
  process.exitCode = 1;
});
