import { mockServices } from '@backstage/backend-test-utils';
import type { GovernanceExperience } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { testDatabases } from '../__testUtils__/databases';
import { migrationsDirectory } from '../database/migrateDatabase';
import { createReaders } from '../wiring/createReaders';
import { createStores } from '../wiring/createStores';
import { MoveObserver } from './MoveObserver';
import { Moves } from './Moves';
import { MoveWorker } from './MoveWorker';

const databases = testDatabases();
const principal = '111122223333';

function experience(ref: string, principals: string[]): GovernanceExperience {
  return {
    ...{ ref, id: `exp-${ref}`, name: ref, principals },
    ...{ status: 'Enabled', archived: false },
  };
}

it.each(databases.eachSupportedId())(
  'A move on %p is begun once it is in the database, whatever goes wrong then',
  async databaseId => {
    const database = await databases.init(databaseId);
    await database.migrate.latest({ directory: migrationsDirectory });
    const now = () => new Date();
    const logger = mockServices.logger.mock();
    const after = { notPickedUpAfter: 1, stuckAfter: 1, overdueAfter: 1 };
    const keptSince = () => undefined;
    const stores = createStores({ database, keptSince, logger, now });
    const readers = createReaders({ after, now, stores });
    const observer = new MoveObserver({
      configurations: readers.progress,
      reader: readers.experiences,
      sync: readers.sync,
    });
    const store = stores.moves;
    const onChanged = async () => {};
    const worker = new MoveWorker({
      ...{ logger, observer, onChanged, store, now },
      withdrawals: { withdraw: async () => false },
      writer: {
        write: async () => {
          throw new Error('The disk is full.');
        },
      },
    });
    const moves = new Moves({
      ...{ database, observer, onChanged, store, worker, now },
      experiences: async () => [
        experience('Old', [principal]),
        experience('New', []),
      ],
    });
    const move = { principal, from: 'Old', to: 'New' };
    const begun = await moves.begin(move, {});
    // The read model knows no holder, so that it comes to the second step.
    expect(begun).toMatchObject({ state: 'associating', actions: ['stop'] });
    expect(logger.warn).toHaveBeenCalledWith(
      `The move ${begun.id} has to wait`,
      expect.objectContaining({ message: 'The disk is full.' }),
    );
    expect(begun.id).toMatch(/^[0-9a-f]{20}$/);
    await expect(moves.begin(move, {})).rejects.toThrow(/has not ended yet/);
    // The next round goes on with it, and so does whoever stops it.
    await worker.advanceAll();
    expect(logger.warn).toHaveBeenCalledTimes(2);
    const stopped = await moves.stop(begun.id, 'user:default/ada');
    expect(stopped).toMatchObject({
      ...{ state: 'undoing', stoppedBy: 'user:default/ada' },
      configuration: { ref: 'Old', version: `move-${begun.id}-3` },
    });
  },
);
