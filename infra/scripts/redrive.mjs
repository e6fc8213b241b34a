// Sends the messages of a dead-letter queue again. See docs/runbook.md.
import { runSource } from './runSource.mjs';

runSource('redrive/cli.ts');
