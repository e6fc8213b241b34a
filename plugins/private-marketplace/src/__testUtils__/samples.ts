import { ResponseError } from '@backstage/errors';
import type {
  ConfigurationProgress,
  ConfigurationState,
  ExperienceDetail,
  ExperienceSummary,
} from 'backstage-plugin-private-marketplace-common';

/** The time in tests that stop the clock. */
export const NOW = Date.parse('2026-11-02T10:00:00Z');

export function ago(ms: number): string {
  return new Date(NOW - ms).toISOString();
}

const BY_STATE: Record<ConfigurationState, Partial<ConfigurationProgress>> = {
  written: {},
  queued: {},
  applying: { startedAt: ago(20_000), changeSetId: 'cs-1' },
  succeeded: {
    startedAt: ago(20_000),
    endedAt: ago(10_000),
    changeSetId: 'cs-1',
  },
  failed: {
    startedAt: ago(20_000),
    endedAt: ago(10_000),
    changeSetId: 'cs-1',
    error: {
      message: 'The Catalog refused the change set.',
      problems: [],
      errorKey: 'ERROR_STATUS_Experience_Finance_20261102-095950',
      report: { FailureCode: 'CLIENT_ERROR' },
    },
  },
  cancelled: {
    startedAt: ago(20_000),
    endedAt: ago(10_000),
    changeSetId: 'cs-1',
    error: { message: 'Somebody cancelled the change set.', problems: [] },
  },
  rejected: {
    endedAt: ago(10_000),
    error: {
      message: 'The configuration can not work.',
      problems: [
        {
          pointer: '/AllowProducts/1',
          message: 'This product is denied, too.',
        },
        { pointer: '', message: 'A field is missing.' },
      ],
    },
  },
};

export function progress(
  state: ConfigurationState,
  overrides: Partial<ConfigurationProgress> = {},
): ConfigurationProgress {
  return {
    key: 'Experience_Finance#7.json',
    shortName: 'Finance',
    version: '7',
    state,
    writtenAt: ago(30_000),
    requestedBy: 'user:default/jane',
    ...BY_STATE[state],
    ...overrides,
  };
}

export function summary(
  overrides: Partial<ExperienceSummary> = {},
): ExperienceSummary {
  return {
    ref: 'Finance',
    shortName: 'Finance',
    id: 'exp-finance123456',
    name: 'Finance Unit',
    status: 'Enabled',
    archived: false,
    allowedProducts: 12,
    deniedProducts: 3,
    principals: ['o-abcdefghij', 'ou-ab12-3c4d5e6f', '111122223333'],
    lastChange: progress('succeeded'),
    ...overrides,
  };
}

export function detail(
  overrides: Partial<ExperienceDetail> = {},
): ExperienceDetail {
  return {
    ...summary(),
    description: 'What the finance teams may buy',
    lastModified: ago(10_000),
    procurementPolicy: {
      id: 'policy-1',
      allowedProducts: ['prod-allowed1', 'prod-allowed2'],
      deniedProducts: ['prod-denied1'],
      productRequests: 'Allow',
    },
    branding: { title: 'Finance marketplace', themeColor: '#232F3E' },
    configurations: [
      progress('succeeded'),
      progress('failed', {
        key: 'Experience_Finance#6.json',
        version: '6',
        writtenAt: ago(3_600_000),
        requestedBy: undefined,
      }),
    ],
    ...overrides,
  };
}

/** The error that the client throws for a response of the backend. */
export async function responseError(
  statusCode: number,
  name: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: `${name} happened` },
        request: { method: 'GET', url: '/experiences' },
        response: { statusCode },
      }),
      {
        status: statusCode,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}
