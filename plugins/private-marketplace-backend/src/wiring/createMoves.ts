import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import { AuthorizedMoves } from '../moves/AuthorizedMoves';
import { MoveObserver } from '../moves/MoveObserver';
import { Moves } from '../moves/Moves';
import { MoveWorker } from '../moves/MoveWorker';
import type { Governance } from '../organization/governance/Governance';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type { Readers } from './createReaders';
import type { Stores } from './createStores';
import type { SubmissionParts } from './createSubmissions';

/** Puts together what moves principals. */
export function createMoves(options: {
  auth: AuthService;
  database: Knex;
  experienceAccess: ExperienceAccess;
  governance: Governance;
  logger: LoggerService;
  organizationAccess: OrganizationAccess;
  readers: Readers;
  stores: Stores;
  submissions: Pick<
    SubmissionParts,
    'authorization' | 'withdrawals' | 'writer'
  >;
  /** Told when a move is not as it was. */
  onChanged: () => Promise<void>;
  now: () => Date;
}): { moves: AuthorizedMoves; worker: MoveWorker } {
  const { auth, governance, logger, onChanged, now, readers } = options;
  const store = options.stores.moves;
  const observer = new MoveObserver({
    configurations: readers.progress,
    reader: readers.experiences,
    sync: readers.sync,
  });
  const { authorization, ...delivery } = options.submissions;
  const worker = new MoveWorker({
    ...delivery,
    logger,
    observer,
    onChanged,
    store,
    now,
  });
  const moves = new Moves({
    database: options.database,
    experiences: () => governance.experiences(),
    observer,
    onChanged,
    store,
    worker,
    now,
  });
  return {
    moves: new AuthorizedMoves({
      access: options.organizationAccess,
      auth,
      authorization,
      experiences: options.experienceAccess,
      governance,
      moves,
    }),
    worker,
  };
}
