import { parseArguments, USAGE } from './cliArguments';
import { runTask } from './runTask';
import { simulateMany } from './simulateMany';

async function main(): Promise<void> {
  const task = parseArguments(process.argv.slice(2));
  if (!task) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const isWell = await runTask(task, {
    write: line => process.stdout.write(`${line}\n`),
    seconds: () => performance.now() / 1000,
    simulateMany,
  });
  process.exitCode = isWell ? 0 : 1;
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
