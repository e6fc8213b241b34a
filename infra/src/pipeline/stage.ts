import { isDeepStrictEqual } from 'util';
import type { CurrentConfiguration } from '@private-marketplace/schemas';

/**
 * How far the current configuration had come when something was asked for it. An
 * answer counts while it is still there; afterwards it is about a turn, a step
 * or an attempt that is over, and comes too late.
 */
export interface Stage {
  token: string;
  /** When its turn came: what was planned for another turn knows other outcomes. */
  startedAt: string;
  /** How often it was set aside before. */
  asides: number;
  /** Whether its change sets are known. */
  planned: boolean;
  step: number;
  /** How many change sets of this step have failed for a reason that passes. */
  attempt: number;
}

export function stageOf({
  Token,
  StartedAt,
  Aside,
  Steps,
  Step,
  Attempt = 0,
}: CurrentConfiguration): Stage {
  return {
    token: Token,
    startedAt: StartedAt,
    asides: Aside?.Attempts ?? 0,
    planned: Steps !== undefined,
    step: Step,
    attempt: Attempt,
  };
}

/** The current configuration, if it is still at this stage. */
export function currentAt(
  current: CurrentConfiguration | undefined,
  stage: Stage | undefined,
): CurrentConfiguration | undefined {
  if (!current || !stage) return undefined;
  return isDeepStrictEqual(stageOf(current), stage) ? current : undefined;
}
