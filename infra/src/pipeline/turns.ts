import type {
  Automation,
  ConfigurationVersion,
  QueuedConfiguration,
  ReasonToWait,
  Status,
} from '@private-marketplace/schemas';
import { isSameVersion } from './configurationVersion';

/**
 * The configuration whose turn it is: the first in the order of uploads that
 * does not stand aside. Undefined when all have to wait.
 *
 * @param idle - the experience was idle, so that others which were uploaded
 * before the first one may still be under way.
 */
export function nextInTurn(
  status: Status,
  { Queue }: Automation,
  { at, idle }: { at: string; idle: boolean },
): QueuedConfiguration | undefined {
  const now = Date.parse(at);
  for (const each of Queue) {
    const { Aside, StartAfter } = each;
    if (Aside) {
      const isCreated =
        Aside.For === 'Name' && status['Experience Id'] !== undefined;
      if (isCreated || Date.parse(Aside.NotBefore) <= now) return each;
    } else if (idle && StartAfter && Date.parse(StartAfter) > now) {
      return undefined;
    } else {
      return each;
    }
  }
  return undefined;
}

/**
 * Until when to wait for the turn of a configuration, if it is the next one;
 * the turn of another one is looked after by who brought that.
 */
export function turnOf(
  status: Status,
  configuration: ConfigurationVersion,
): string | undefined {
  const { Current, Queue = [] } = status.Automation ?? {};
  const first = Queue.find(({ Aside }) => !Aside);
  return !Current && first && isSameVersion(first, configuration)
    ? first.StartAfter
    : undefined;
}

/** Why an idle experience waits though it has a queue. */
export function waitingOf({ Queue }: Automation): ReasonToWait | undefined {
  const { Aside } = Queue.find(each => each.Aside) ?? {};
  return Aside && { Since: Aside.Since, Reason: Aside.Reason };
}

/** A configuration of the queue without what matters only there. */
export function versionOf({
  StartAfter: _start,
  Aside: _aside,
  ...version
}: QueuedConfiguration): ConfigurationVersion {
  return version;
}
