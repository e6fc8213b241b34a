import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { ActivityStore } from '../activity/ActivityStore';
import { AutomationFileStore } from '../automation/AutomationFileStore';
import { EntityStore } from '../catalog/EntityStore';
import { ChangeSetStore } from '../changeSets/ChangeSetStore';
import { ConfigurationStore } from '../configurations/ConfigurationStore';
import { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import { ExperienceStore } from '../experiences/ExperienceStore';
import { MemberStore } from '../experiences/MemberStore';
import { SnapshotStore } from '../experiences/SnapshotStore';
import { MoveStore } from '../moves/MoveStore';
import { OutboxStore } from '../outbox/OutboxStore';
import { OwnerStore } from '../owners/OwnerStore';
import { DecisionStore } from '../requests/DecisionStore';
import { StatusFileStore } from '../statusFiles/StatusFileStore';
import { productsCalled } from '../products/directory/ProductQueries';
import { SyncProblemStore } from '../sync/SyncProblemStore';
import { SyncStateStore } from '../sync/SyncStateStore';

/** The owners of tables. */
export interface Stores {
  activity: ActivityStore;
  automation: AutomationFileStore;
  changeSets: ChangeSetStore;
  configurations: ConfigurationStore;
  /** About requests. */
  decisions: DecisionStore;
  entities: EntityStore;
  errorFiles: ErrorFileStore;
  experiences: ExperienceStore;
  members: MemberStore;
  moves: MoveStore;
  outbox: OutboxStore;
  owners: OwnerStore;
  problems: SyncProblemStore;
  snapshots: SnapshotStore;
  state: SyncStateStore;
  statusFiles: StatusFileStore;
}

/** @param options - keptSince: since when history is kept; for ever when undefined. */
export function createStores(options: {
  database: Knex;
  logger: LoggerService;
  keptSince: () => Date | undefined;
  now: () => Date;
}): Stores {
  const { database, keptSince, logger, now } = options;
  const configurations = new ConfigurationStore({ database, keptSince });
  const errorFiles = new ErrorFileStore({ database, keptSince });
  const called = (text: string) => productsCalled(database, text);
  return {
    activity: new ActivityStore(database),
    automation: new AutomationFileStore(database),
    changeSets: new ChangeSetStore({ database, configurations }),
    configurations,
    decisions: new DecisionStore(database),
    entities: new EntityStore(database),
    errorFiles,
    experiences: new ExperienceStore(database, called),
    members: new MemberStore(database, called),
    moves: new MoveStore(database),
    outbox: new OutboxStore(database),
    owners: new OwnerStore(database),
    problems: new SyncProblemStore({ database, logger, now }),
    snapshots: new SnapshotStore(database),
    state: new SyncStateStore(database),
    statusFiles: new StatusFileStore({ database, errorFiles }),
  };
}
