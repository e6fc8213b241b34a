// A backend of its own process that moves a principal, and dies by SIGKILL
// where it is told to; or goes on with what another one has left. Its order
// comes by its standard input, so that it can be loaded before it is needed.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  AwsCatalogGateway,
  createBucketClient,
  createCatalogClient,
  S3BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import knexFactory from 'knex';
import { ConfigurationWriter } from '../../submissions/ConfigurationWriter';
import { Outbox } from '../../outbox/Outbox';
import { createReaders } from '../../wiring/createReaders';
import { createReadings } from '../../wiring/createReadings';
import { createStores } from '../../wiring/createStores';
import { GovernanceExperiences } from '../../organization/governance/GovernanceExperiences';
import { MoveObserver } from '../MoveObserver';
import { Moves } from '../Moves';
import { MoveWorker } from '../MoveWorker';
import { Withdrawals } from '../../outbox/Withdrawals';

/** What a mover is told to do. */
export interface MoverOrder {
  task: 'begin' | 'resume';
  /** Where the database is. */
  file: string;
  catalogUrl: string;
  bucketUrl: string;
  bucketName: string;
  principal: string;
  from: string;
  to: string;
  /** The moment at which it dies; 0 for never. */
  dieAt: number;
}

const HOUR = 3_600_000;

const silent = () => {};
const logger = {
  error: silent,
  warn: silent,
  info: silent,
  debug: silent,
  child: () => logger,
};

/** Makes calls mortal: each is a moment before what is done and one after it. */
function mortality(dieAt: number) {
  let moments = 0;
  const live = () => {
    moments += 1;
    if (moments === dieAt) process.kill(process.pid, 'SIGKILL');
  };
  return <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      live();
      const result = await call(...args);
      live();
      return result;
    };
}

async function work(order: MoverOrder): Promise<void> {
  const { task, file, catalogUrl, bucketUrl, bucketName } = order;
  const { principal, from, to } = order;
  const mortal = mortality(order.dieAt);
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: file,
    useNullAsDefault: true,
  });
  await database.migrate.latest({
    directory: resolve(__dirname, '../../../migrations'),
  });
  const now = () => new Date();
  const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  const bucket = new S3BucketGateway(
    createBucketClient({
      endpoint: bucketUrl,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials,
    }),
    bucketName,
  );
  const catalog = new AwsCatalogGateway(
    createCatalogClient({ endpoint: catalogUrl, credentials }),
  );
  const keptSince = () => undefined;
  const stores = createStores({ database, keptSince, logger, now });
  const { assembler, synchronizer } = createReadings({
    database,
    gateways: { bucket, catalog },
    config: { owners: new Map() },
    keptSince,
    logger,
    stores,
    onChanged: async () => {},
    now,
  });
  const readers = createReaders({
    after: { notPickedUpAfter: HOUR, stuckAfter: HOUR, overdueAfter: HOUR },
    now,
    stores,
  });
  const { configurations, outbox: outboxStore } = stores;
  const outbox = new Outbox({
    ...{ bucket, logger },
    // An hour later the lease of a process that died has ended. The others keep
    // the time of AWS, for they compare.
    now: () => new Date(Date.now() + (task === 'resume' ? HOUR : 0)),
    store: outboxStore,
    onWritten: async () => {},
    onRefused: entry => outboxStore.remove(entry),
  });
  const writer = new ConfigurationWriter({
    ...{ assembler, configurations, database, logger, outbox, now },
    experiences: stores.experiences,
    progress: readers.progress,
    reader: readers.experiences,
    refresh: ref => synchronizer.refresh(ref),
    store: outboxStore,
    patience: 2000,
  });
  const store = stores.moves;
  const observer = new MoveObserver({
    configurations: readers.progress,
    reader: readers.experiences,
    sync: readers.sync,
  });
  const onChanged = async () => {};
  const worker = new MoveWorker({
    ...{ logger, observer, onChanged, now },
    withdrawals: new Withdrawals({
      ...{ assembler, bucket, configurations, database, now },
      store: outboxStore,
    }),
    store: {
      find: id => store.find(id),
      claim: at => store.claim(at),
      advance: mortal((...args) => store.advance(...args)),
      confirm: (...args) => store.confirm(...args),
    },
    writer: { write: mortal((...args) => writer.write(...args)) },
  });
  const experiences = new GovernanceExperiences(stores);
  await synchronizer.incremental();
  if (task === 'begin') {
    const moves = new Moves({
      ...{ database, observer, onChanged, store, worker, now },
      // Asked for before one of them was archived.
      experiences: async () =>
        (await experiences.read()).map(each => ({ ...each, archived: false })),
    });
    await moves.begin({ principal, from, to }, {});
  }
  while ((await store.running()).length > 0) {
    await synchronizer.incremental();
    await outbox.deliverDue();
    await worker.advanceAll();
  }
  await synchronizer.incremental();
  const { items } = await store.list({});
  const holders = (await experiences.read()).filter(each =>
    each.principals.includes(principal),
  );
  process.stdout.write(
    JSON.stringify({
      moves: items.map(({ id, state }) => ({ id, state })),
      holders: holders.map(({ ref }) => ref),
    }),
  );
  process.exit(0);
}

void text(process.stdin).then(order => work(JSON.parse(order)));
