// Starts a PostgreSQL for tests that are run by hand: `npm run postgres`. It
// stops on Ctrl+C, and its data is gone then.
import { startPostgres } from './postgres/startPostgres.mjs';
import { tell } from './toolchain/setup.mjs';

const { url, stop } = await startPostgres();
tell('For the tests of a package, in another terminal:');
process.stdout.write(
  `export BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING=${url}\n`,
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().then(() => process.exit(0)));
}
