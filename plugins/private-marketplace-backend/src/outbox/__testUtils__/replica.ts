// A replica of its own process, which a test can kill: accepts a configuration,
// or goes on with what another one has left.
import { resolve } from 'node:path';
import {
  S3BucketGateway,
  createBucketClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import knexFactory from 'knex';
import { Outbox } from '../Outbox';
import { OutboxStore } from '../OutboxStore';

const [task = '', file = '', endpoint = '', bucket = ''] =
  process.argv.slice(2);

const silent = () => {};
const logger = {
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  child: () => logger,
};

async function work(): Promise<void> {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: file,
    useNullAsDefault: true,
  });
  await database.migrate.latest({
    directory: resolve(__dirname, '../../../migrations'),
  });
  const store = new OutboxStore(database);
  const client = createBucketClient({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
  });
  const outbox = new Outbox({
    bucket: new S3BucketGateway(client, bucket),
    logger,
    store,
    // An hour later, when the lease of a replica that died has ended.
    now: () => new Date(Date.now() + (task === 'resume' ? 3_600_000 : 0)),
    onWritten: async () => {},
    onRefused: entry => store.remove(entry),
  });
  if (task === 'accept') {
    const key = 'Experience_Finance#1.json';
    await database.transaction(transaction =>
      store.add(
        transaction,
        { key, shortName: 'Finance', text: '{"Notes":"Note"}\n' },
        new Date(),
      ),
    );
    await outbox.deliver(key);
  } else {
    await outbox.deliverDue();
  }
  process.stdout.write(`${await store.depth()}`);
  await database.destroy();
  client.destroy();
}

void work();
