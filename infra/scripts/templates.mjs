// Writes infra/templates; with --check only says whether they are still right.
import { runSource } from './runSource.mjs';

runSource('stacks/templates/cli.ts');
