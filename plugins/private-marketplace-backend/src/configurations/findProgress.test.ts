import type {
  Automation,
  ConfigurationVersion,
  Outcome,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { findProgress, type WrittenConfiguration } from './findProgress';

const KEY = 'Experience_Finance#1.json';
const file: WrittenConfiguration = {
  key: KEY,
  versionId: 'v1',
  writtenAt: new Date('2026-01-31T09:05:00.700Z'),
};
const version: ConfigurationVersion = {
  Key: KEY,
  VersionId: 'v1',
  ArrivedAt: '2026-01-31T09:05:00.900Z',
};
const STARTED = '2026-01-31T09:06:00.000Z';
const ENDED = '2026-01-31T09:09:00.000Z';

function automation(parts: Partial<Automation>): { Automation: Automation } {
  return {
    Automation: { Queue: [], Outcomes: [], UnwrittenErrors: [], ...parts },
  };
}

function outcome(parts: Partial<Outcome> = {}): Outcome {
  return {
    Configuration: version,
    Result: 'Succeeded',
    EndedAt: ENDED,
    ...parts,
  };
}

describe('findProgress', () => {
  it.each([
    ['there is no status file', undefined],
    ['the status file only adopts', { 'Experience Id': 'exp-1' }],
    ['the automation knows of other files only', automation({})],
  ])('is written while %s', (_why, status) => {
    expect(findProgress(file, status)).toEqual({ state: 'written' });
  });

  it('is queued while another one is applied', () => {
    const other = { ...version, Key: 'Experience_Finance#0.json' };
    const status = automation({
      Current: {
        Configuration: other,
        Token: 'token',
        StartedAt: STARTED,
        Step: 0,
      },
      Queue: [version],
    });
    expect(findProgress(file, status)).toEqual({ state: 'queued' });
  });

  it('is applying from its turn on, before there is a change set', () => {
    const Current = {
      Configuration: version,
      Token: 'token',
      StartedAt: STARTED,
      Step: 0,
    };
    expect(findProgress(file, automation({ Current }))).toEqual({
      state: 'applying',
      startedAt: STARTED,
    });
  });

  it('names the change set that applies it', () => {
    const Current = {
      Configuration: version,
      Token: 'token',
      StartedAt: STARTED,
      Step: 1,
      ChangeSetId: 'change-set',
    };
    expect(findProgress(file, automation({ Current }))).toEqual({
      state: 'applying',
      startedAt: STARTED,
      changeSetId: 'change-set',
    });
  });

  it('has succeeded without an error', () => {
    const status = automation({
      Outcomes: [outcome({ StartedAt: STARTED, ChangeSetId: 'change-set' })],
    });
    const progress = findProgress(file, status);
    expect(progress).toEqual({
      state: 'succeeded',
      startedAt: STARTED,
      endedAt: ENDED,
      changeSetId: 'change-set',
    });
    expect(progress).not.toHaveProperty('error');
  });

  it.each([
    ['Failed', 'failed'],
    ['Cancelled', 'cancelled'],
    ['Rejected', 'rejected'],
  ] as const)('says why it is %s', (Result, state) => {
    const Outcomes = [
      outcome({ Result, Message: 'It did not work.', ErrorKey: 'ERROR_1' }),
    ];
    expect(findProgress(file, automation({ Outcomes }))).toEqual({
      state,
      endedAt: ENDED,
      error: {
        message: 'It did not work.',
        problems: [],
        errorKey: 'ERROR_1',
      },
    });
  });

  it('knows the problems before the error file is written', () => {
    const Problems = [{ pointer: '/Name', message: 'It is missing.' }];
    const status = automation({
      Outcomes: [outcome({ Result: 'Rejected', Message: 'No.' })],
      UnwrittenErrors: [
        { Configuration: version, EndedAt: ENDED, Message: 'No.', Problems },
      ],
    });
    expect(findProgress(file, status).error).toEqual({
      message: 'No.',
      problems: Problems,
    });
  });

  it('tells the last outcome where there are several', () => {
    const status = automation({
      Outcomes: [outcome({ Result: 'Failed', Message: 'No.' }), outcome()],
    });
    expect(findProgress(file, status).state).toBe('succeeded');
  });
});

describe('findProgress of a file that was overwritten', () => {
  const before: ConfigurationVersion = {
    Key: KEY,
    VersionId: 'v0',
    ArrivedAt: '2026-01-31T09:00:00.000Z',
  };
  const unversioned = { key: KEY, writtenAt: file.writtenAt };

  it('does not take over the outcome of the version before', () => {
    const status = automation({
      Outcomes: [outcome({ Configuration: before })],
    });
    expect(findProgress(file, status)).toEqual({ state: 'written' });
  });

  it('tells the problems of its own version', () => {
    const Problems = [{ pointer: '/Name', message: 'Of this one.' }];
    const rest = { EndedAt: ENDED, Message: 'No.' };
    const status = automation({
      Outcomes: [outcome({ Result: 'Rejected', Message: 'No.' })],
      UnwrittenErrors: [
        {
          ...rest,
          Configuration: before,
          Problems: [{ pointer: '', message: 'Of the one before.' }],
        },
        { ...rest, Configuration: version, Problems },
      ],
    });
    expect(findProgress(file, status).error?.problems).toEqual(Problems);
  });

  it('goes by the versions, even if those arrived within a second', () => {
    const Configuration = { ...version, VersionId: 'v0' };
    const status = automation({ Outcomes: [outcome({ Configuration })] });
    expect(findProgress(file, status)).toEqual({ state: 'written' });
  });

  it('goes by the time in a bucket without versions', () => {
    const { VersionId: _none, ...old } = before;
    const { VersionId: _neither, ...own } = version;
    const status = automation({ Outcomes: [outcome({ Configuration: old })] });
    expect(findProgress(unversioned, status)).toEqual({ state: 'written' });
    const later = automation({ Outcomes: [outcome({ Configuration: own })] });
    expect(findProgress(unversioned, later).state).toBe('succeeded');
  });

  it('bears that S3 lists times in whole seconds', () => {
    const Configuration = { Key: KEY, ArrivedAt: '2026-01-31T09:05:00.100Z' };
    const status = automation({ Outcomes: [outcome({ Configuration })] });
    expect(findProgress(unversioned, status).state).toBe('succeeded');
  });
});
