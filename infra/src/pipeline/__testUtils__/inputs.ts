import { createHash } from 'crypto';
import type {
  ConfigurationVersion,
  PlannedChangeSet,
  Status,
} from '@private-marketplace/schemas';
import { tokenOf } from '../configurationVersion';
import type { Input } from '../inputs';
import { reduce as reducePure } from '../reduce';
import type { Stage } from '../stage';
import { automationOf } from '../state';

/** An input of one type. */
export type InputOf<Type extends Input['type']> = Extract<
  Input,
  { type: Type }
>;

/** A moment, so many seconds after an arbitrary one. */
export function time(seconds: number): string {
  return new Date(
    Date.parse('2026-01-31T09:05:00Z') + seconds * 1000,
  ).toISOString();
}

/** A version of the n-th configuration file. */
export function file(n: number): ConfigurationVersion {
  return {
    Key: `Experience_Finance#${n}.json`,
    VersionId: `version-${n}`,
    Sequencer: `000${n}`,
    ArrivedAt: time(n),
  };
}

export function arrived(
  configuration: ConfigurationVersion,
  at = time(10),
): InputOf<'arrived'> {
  return { type: 'arrived', at, configuration };
}

/** Found to be wrong when it arrived. */
export function rejected(
  configuration: ConfigurationVersion,
  more: Partial<InputOf<'rejected'>> = {},
): InputOf<'rejected'> {
  return {
    type: 'rejected',
    at: time(11),
    configuration,
    message: 'It is wrong.',
    ...more,
  };
}

/** When the turn of the current configuration came, whenever that was. */
const THIS_TURN = 'this turn';

/** Where a configuration is when its turn has come; later where that is said. */
export function stage(
  configuration: ConfigurationVersion,
  later: Partial<Stage> = {},
): Stage {
  return {
    token: tokenOf(configuration),
    startedAt: THIS_TURN,
    asides: 0,
    planned: false,
    step: 0,
    attempt: 0,
    ...later,
  };
}

/** The same when its change sets are known. */
export function startStage(
  configuration: ConfigurationVersion,
  later: Partial<Stage> = {},
): Stage {
  return stage(configuration, { planned: true, ...later });
}

/** Found to be wrong in its turn. */
export function unplannable(
  configuration: ConfigurationVersion,
  more: Partial<InputOf<'rejected'>> = {},
): InputOf<'rejected'> {
  return rejected(configuration, { stage: stage(configuration), ...more });
}

/** Refused by AWS in its turn. */
export function refused(
  configuration: ConfigurationVersion,
  more: Partial<InputOf<'rejected'>> = {},
): InputOf<'rejected'> {
  return rejected(configuration, { stage: startStage(configuration), ...more });
}

/** A plan of so many change sets. */
export function planned(
  configuration: ConfigurationVersion,
  steps = 1,
): InputOf<'planned'> {
  return {
    type: 'planned',
    at: time(12),
    stage: stage(configuration),
    content: contentOf(configuration),
    steps: Array.from({ length: steps }, (_, index) => changeSet(index)),
  };
}

/** What the n-th file says, each something else. */
export function contentOf({ VersionId = '' }: ConfigurationVersion): string {
  return createHash('sha256').update(VersionId).digest('hex');
}

export function changeSet(index: number): PlannedChangeSet {
  return {
    name: 'Private Marketplace Automation Update Experience  Finance',
    changes: [
      {
        ChangeType: 'AllowProductProcurement',
        ChangeName: 'AllowProductProcurementChange',
        Entity: { Type: 'Experience@1.0', Identifier: 'exp-hfa7q3gade2qi' },
        DetailsDocument: { Products: [{ Ids: [`prod-${index}`] }] },
      },
    ],
  };
}

/** Found in its turn to have been overtaken or applied before. */
export function leftOut(
  configuration: ConfigurationVersion,
  result: 'Superseded' | 'Repeated' = 'Superseded',
): InputOf<'leftOut'> {
  return {
    type: 'leftOut',
    at: time(12),
    stage: stage(configuration),
    result,
    message: 'Others have decided.',
    content: contentOf(configuration),
  };
}

/** Found in its turn to have to wait while others go first. */
export function setAside(
  configuration: ConfigurationVersion,
  reasonFor: 'Name' | 'File' = 'Name',
): InputOf<'setAside'> {
  return {
    type: 'setAside',
    at: time(12),
    stage: stage(configuration),
    reasonFor,
    reason: 'Not yet.',
    notBefore: time(72),
  };
}

export function started(
  configuration: ConfigurationVersion,
  changeSetId: string,
  step = 0,
): InputOf<'started'> {
  return {
    type: 'started',
    at: time(13),
    stage: startStage(configuration, { step }),
    changeSetId,
  };
}

export function ended(
  changeSetId: string,
  more: Partial<InputOf<'ended'>> = {},
): InputOf<'ended'> {
  return {
    type: 'ended',
    at: time(14),
    changeSetId,
    result: 'Succeeded',
    ...more,
  };
}

export function errorWritten(
  configuration: ConfigurationVersion,
): InputOf<'errorWritten'> {
  return {
    type: 'errorWritten',
    at: time(15),
    configuration,
    errorKey: 'ERROR_STATUS_Experience_Finance_20260131-090514',
  };
}

/** What an input makes of a status; where it does not say of which turn it is, of this one. */
export function reduce(status: Status, input: Input): Status {
  if (!('stage' in input) || input.stage?.startedAt !== THIS_TURN) {
    return reducePure(status, input);
  }
  const startedAt = automationOf(status).Current?.StartedAt ?? THIS_TURN;
  const ofThisTurn = { ...input, stage: { ...input.stage, startedAt } };
  return reducePure(status, ofThisTurn);
}

/** What several inputs make of a status. */
export function reduceAll(status: Status, ...inputs: Input[]): Status {
  return inputs.reduce(reduce, status);
}
