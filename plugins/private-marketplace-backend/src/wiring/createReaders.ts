import { ActivityReader } from '../activity/ActivityReader';
import { attentionTimes } from '../configurations/attentionTimes';
import { ConfigurationReader } from '../configurations/ConfigurationReader';
import { ExperienceReader } from '../experiences/ExperienceReader';
import { HistoryReader } from '../history/HistoryReader';
import { SyncReader } from '../sync/SyncReader';
import type { Stores } from './createStores';

/** What tells of the read model. */
export interface Readers {
  activity: ActivityReader;
  experiences: ExperienceReader;
  history: HistoryReader;
  progress: ConfigurationReader;
  sync: SyncReader;
}

/** @param options - after: milliseconds after which something is worth a look, and another reading overdue. */
export function createReaders(options: {
  after: {
    notPickedUpAfter: number;
    stuckAfter: number;
    overdueAfter: number;
  };
  now: () => Date;
  stores: Stores;
}): Readers {
  const { after, now, stores } = options;
  const times = () => attentionTimes(now(), after);
  const { overdueAfter } = after;
  const sync = new SyncReader({
    ...stores,
    countUnlisted: () => stores.experiences.countUnlisted(times().notPickedUp),
    overdueAfter,
    now,
  });
  const experiences = new ExperienceReader({ ...stores, sync, times });
  return {
    activity: new ActivityReader({ ...stores, times }),
    experiences,
    history: new HistoryReader({ ...stores, reader: experiences, times }),
    progress: new ConfigurationReader({ ...stores, times }),
    sync,
  };
}
