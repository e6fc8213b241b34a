import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated } from '../__testUtils__/readModels';
import { createReaders } from '../wiring/createReaders';
import { createStores } from '../wiring/createStores';
import { MoveObserver } from './MoveObserver';
import type { StoredMove } from './MoveStore';
import { MoveWorker, type MoveWorkerOptions } from './MoveWorker';

const databases = testDatabases();

const move: StoredMove = {
  ...{ id: 'm', principal: '111122223333', from: 'Finance', to: 'Default' },
  ...{ state: 'disassociating', step: 1, attempt: 1 },
  requestedBy: 'user:default/alice',
  requestedAt: '2026-01-31T09:05:00.000Z',
};

describe.each(databases.eachSupportedId())('A move on %p', id => {
  let database: Knex;
  let written: (string | undefined)[];

  beforeEach(async () => {
    database = await migrated(await databases.init(id));
    written = [];
    const [{ id: experience }] = await database('experiences')
      .insert({
        ...{ ref: 'Finance', short_name: 'Finance', entity_id: 'exp-finance' },
        ...{ name: 'Finance', name_sort: 'finance', search_text: 'finance' },
        ...{ status: 'Enabled', archived: false, status_sort: 0 },
        ...{ managed: true, allowed_products: 0, denied_products: 0 },
        ...{ principals: 1, last_change_at: '', failed: false },
        ...{ queue_length: 0, revision: 1, fingerprint: '' },
      })
      .returning('id');
    await database('principals').insert({
      experience,
      principal_id: move.principal,
    });
  });

  /** @param onWrite - what others do in the moment in which a file is about to be accepted. */
  async function prepare(onWrite: () => Promise<unknown> = async () => {}) {
    const now = () => new Date();
    const logger = mockServices.logger.mock();
    const keptSince = () => undefined;
    const stores = createStores({ database, keptSince, logger, now });
    const after = { notPickedUpAfter: 1, stuckAfter: 1, overdueAfter: 1 };
    const readers = createReaders({ after, now, stores });
    const writer: MoveWorkerOptions['writer'] = {
      write: async (_file, { requestedBy, within }) => {
        await onWrite();
        await database.transaction(async transaction => {
          await within?.(transaction);
          written.push(requestedBy);
        });
        throw new Error('The process dies.');
      },
    };
    const worker = new MoveWorker({
      ...{ logger, now, writer },
      observer: new MoveObserver({
        configurations: readers.progress,
        reader: readers.experiences,
        sync: readers.sync,
      }),
      onChanged: async () => {},
      store: stores.moves,
      withdrawals: { withdraw: async () => false },
    });
    await stores.moves.add(move);
    return { store: stores.moves, worker };
  }

  const stop = async (store: ReturnType<typeof createStores>['moves']) => {
    const current = await store.find('m');
    if (!current) throw new Error('The move is lost.');
    await store.stop(current, 'stopping', 'user:default/bob', new Date());
  };

  it('writes nothing once it is stopped, when nothing was accepted before', async () => {
    const { store, worker } = await prepare();
    await stop(store);
    await worker.advanceOrWait('m');
    expect(written).toEqual([]);
    expect(await store.find('m')).toMatchObject({
      state: 'failed',
      stoppedBy: 'user:default/bob',
    });
  });

  it('writes nothing when it is stopped in the moment of accepting', async () => {
    const { store, worker } = await prepare(() => stop(store));
    await worker.advanceOrWait('m');
    expect(written).toEqual([]);
    expect(await store.find('m')).toMatchObject({ state: 'failed' });
  });

  it('writes each attempt in the name of who asked for it', async () => {
    const { store, worker } = await prepare();
    await worker.advanceOrWait('m');
    const current = await store.find('m');
    if (!current) throw new Error('The move is lost.');
    await store.retry(current, 'disassociating', 'service:plugin:scaffolder');
    await worker.advanceOrWait('m');
    expect(written).toEqual([
      'user:default/alice',
      'service:plugin:scaffolder',
    ]);
  });

  it('is put back in the name of who stopped it', async () => {
    const { store } = await prepare();
    await store.advance(move, 'associating', undefined, new Date());
    const current = await store.find('m');
    if (!current) throw new Error('The move is lost.');
    await store.stop(current, 'undoing', 'user:default/bob', new Date());
    expect(await store.find('m')).toMatchObject({
      requestedBy: 'user:default/alice',
      stepRequestedBy: 'user:default/bob',
    });
  });
});
