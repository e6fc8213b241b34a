import { InputError } from '@backstage/errors';
import type {
  ActivityEntry,
  ActivityList,
  ActivityQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { AutomationFileStore } from '../automation/AutomationFileStore';
import type { ChangeSetStore } from '../changeSets/ChangeSetStore';
import type { AttentionTimes } from '../configurations/attentionTimes';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import type { ExperienceRow } from '../experiences/ExperienceRow';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING, type Visible } from '../experiences/visible';
import type { ActivityFilter, ActivityOf } from './activitySources';
import type { ActivityPlace, ActivityStore } from './ActivityStore';
import {
  changeSetEntry,
  configurationEntry,
  fileEntry,
} from './toActivityEntry';

/** What the reader stands on. */
export interface ActivityReaderOptions {
  activity: ActivityStore;
  automation: AutomationFileStore;
  changeSets: ChangeSetStore;
  configurations: ConfigurationStore;
  errorFiles: ErrorFileStore;
  experiences: ExperienceStore;
  times: () => AttentionTimes;
}

// Who may see few experiences has each read by itself; who may see more finds enough in the order of time.
const FEW = 20;

/** Who the caller is, for who asks for what they did themselves. */
export const ME = 'me';

/** Tells what has happened, over all experiences or in one. */
export class ActivityReader {
  readonly #options: ActivityReaderOptions;

  constructor(options: ActivityReaderOptions) {
    this.#options = options;
  }

  /**
   * Newest first.
   *
   * @param self - who asks.
   * @throws InputError when the cursor does not fit, or a time is none.
   */
  async list(
    { cursor, limit, ...query }: ActivityQuery,
    visible: Visible,
    self: string | undefined,
  ): Promise<ActivityList> {
    const filter = await this.#filter(query, visible, self);
    if (!filter) return { items: [] };
    const { activity, experiences } = this.#options;
    const few =
      visible === EVERYTHING ? undefined : await experiences.few(visible, FEW);
    const page = await activity.page(filter, visible, {
      among: few?.map(ofRow),
      cursor,
      limit,
    });
    const { places, nextCursor } = page;
    return {
      items: await this.#entries(places),
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }

  /** @returns undefined where nothing can fit it. */
  async #filter(
    { experience, person, result, since, until }: ActivityQuery,
    visible: Visible,
    self: string | undefined,
  ): Promise<ActivityFilter | undefined> {
    const row =
      experience === undefined
        ? undefined
        : await this.#options.experiences.find(experience, visible);
    // What had the name may be gone, and who may see everything is told of it.
    if (experience !== undefined && !row && visible !== EVERYTHING) {
      return undefined;
    }
    const requestedBy = person === ME ? self : person;
    if (person !== undefined && requestedBy === undefined) return undefined;
    return {
      ...(experience !== undefined && {
        of: {
          ...(row ? ofRow(row) : { shortName: experience, entityId: null }),
        },
      }),
      ...(requestedBy !== undefined && { requestedBy }),
      ...(result && { result }),
      ...(since !== undefined && { since: wholeTime(since) }),
      ...(until !== undefined && { until: wholeTime(until) }),
    };
  }

  async #entries(places: readonly ActivityPlace[]): Promise<ActivityEntry[]> {
    const { automation, changeSets, configurations } = this.#options;
    const { errorFiles, experiences } = this.#options;
    const times = this.#options.times();
    const of = (kind: ActivityPlace['kind']) =>
      places.filter(each => each.kind === kind);
    const keys = (kind: ActivityPlace['kind']) =>
      of(kind).map(each => each.second);
    const [references, files, errors, others, changes] = await Promise.all([
      experiences.references(places.flatMap(each => each.experience ?? [])),
      configurations.findSummarized(keys('configuration')),
      errorFiles.findMessages(keys('error-file')),
      automation.findUnrecognized(keys('unrecognized-file')),
      changeSets.findSummarized(
        of('change-set').map(each => ({ id: each.first, of: each.second })),
      ),
    ]);
    return places.flatMap((place): ActivityEntry | ActivityEntry[] => {
      const experience = references.get(place.experience ?? -1);
      const told = { at: place.at, ...(experience && { experience }) };
      switch (place.kind) {
        case 'configuration': {
          const row = files.get(place.second);
          return row ? configurationEntry(told, row, times) : [];
        }
        case 'change-set': {
          const row = changes.get(`${place.first} ${place.second}`);
          return row ? changeSetEntry(told, row) : [];
        }
        default: {
          const message =
            errors.get(place.second) ?? others.get(place.second) ?? undefined;
          return fileEntry(told, place.second, message);
        }
      }
    });
  }
}

function ofRow({ short_name, entity_id }: ExperienceRow): ActivityOf {
  return { shortName: short_name, entityId: entity_id };
}

/** In the form that times are kept in. */
function wholeTime(time: string): string {
  const date = new Date(time);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  throw new InputError(`${time} is no time.`);
}
