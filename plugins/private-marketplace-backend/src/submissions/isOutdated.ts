import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING } from '../experiences/visible';
import type { OutboxEntry } from '../outbox/OutboxStore';
import type { Refresh } from '../readings/Refresh';

// Enough is left of the time for a delivery to write the file.
const PATIENCE = 10_000;

/** What is asked whether something has changed. */
export interface OutdatedParts {
  experiences: Pick<ExperienceStore, 'find'>;
  logger: LoggerService;
  reader: Pick<ExperienceReader, 'findChangesSince'>;
  refresh: Refresh;
}

/**
 * Whether the experience of a configuration that has waited is another one than
 * when that was accepted. What only waits beside it changes nothing. When AWS is
 * away, what was read last has to do.
 */
export async function isOutdated(
  { experiences, logger, reader, refresh }: OutdatedParts,
  { shortName, revision }: Pick<OutboxEntry, 'shortName' | 'revision'>,
  signal: AbortSignal,
): Promise<boolean> {
  if (revision === undefined) return false;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  await refresh(shortName, inTime).catch(error => {
    logger.warn(`${shortName} could not be read anew`, toError(error));
  });
  const current = await experiences.find(shortName, EVERYTHING);
  if (current?.revision === revision) return false;
  const changes = await reader.findChangesSince(shortName, revision);
  // It is gone, or the revision is too old to be known.
  if (!changes) return true;
  return Object.keys(changes).length > 0;
}
