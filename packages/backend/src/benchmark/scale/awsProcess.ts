import { startScaledAws } from './startScaledAws';

// AWS in a process of its own, so that its work is not counted as that of the portal.
startScaledAws(JSON.parse(process.argv[2] ?? '{}')).then(
  ({ addresses }) => process.send?.({ type: 'started', addresses }),
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
process.once('disconnect', () => process.exit(0));
