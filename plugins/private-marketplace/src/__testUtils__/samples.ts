import { ResponseError } from '@backstage/errors';
import type {
  ConfigurationProgress,
  ConfigurationState,
  ExperienceDetail,
  ExperienceList,
  ExperienceSummary,
  SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** The time in tests that stop the clock. */
export const NOW = Date.parse('2026-11-02T10:00:00Z');

export function ago(ms: number): string {
  return new Date(NOW - ms).toISOString();
}

const BY_STATE: Record<ConfigurationState, Partial<ConfigurationProgress>> = {
  accepted: {},
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
  withdrawn: {
    endedAt: ago(10_000),
    error: { message: 'It was taken back.', problems: [] },
  },
  gone: { endedAt: ago(10_000) },
  superseded: {
    endedAt: ago(10_000),
    error: { message: 'Later configurations decide it.', problems: [] },
  },
  repeated: {
    endedAt: ago(10_000),
    error: { message: 'It was applied already.', problems: [] },
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
    managed: true,
    owners: ['group:default/finance'],
    ownerSource: 'app-config',
    productRequests: 'Allow',
    allowedProducts: 12,
    deniedProducts: 3,
    principals: 4,
    attention: [],
    revision: 1,
    lastChange: progress('succeeded'),
    ...overrides,
  };
}

export const FRESH: SyncState = { state: 'fresh', syncedAt: ago(5_000) };

/** A page of the list that is the whole list, unless said otherwise. */
export function list(
  items: ExperienceSummary[],
  overrides: Partial<ExperienceList> = {},
): ExperienceList {
  return { items, totalItems: items.length, sync: FRESH, ...overrides };
}

export function detail(
  overrides: Partial<ExperienceDetail> = {},
): ExperienceDetail {
  return {
    ...summary(),
    description: 'What the finance teams may buy',
    lastModified: ago(10_000),
    procurementPolicyId: 'policy-1',
    branding: { title: 'Finance marketplace', themeColor: '#232F3E' },
    usualSeconds: 185,
    sync: FRESH,
    ...overrides,
  };
}

/** The error that the client throws for a response of the backend. */
export async function responseError(
  statusCode: number,
  name: string,
  code?: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: `${name} happened`, code },
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
