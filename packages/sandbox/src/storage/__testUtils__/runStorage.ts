import { systemClock } from '../../clock';
import { startStorage } from '../index';
import { bucket } from './startTestStorage';

// A process of its own for tests that kill it: says where it listens.
startStorage({
  port: 0,
  clock: systemClock,
  bucket,
  dataDir: process.argv[2],
  onObjectCreated: () => {},
}).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  error => {
    process.stderr.write(`${error}\n`);
    process.exitCode = 1;
  },
);
