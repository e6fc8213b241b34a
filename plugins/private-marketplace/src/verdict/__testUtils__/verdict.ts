import type { ProcurementVerdict } from '@private-marketplace/backstage-plugin-private-marketplace-common';

export const ACCOUNT = '111122223333';

const DEFAULT = {
  ref: 'Default',
  name: 'Default',
  owners: ['group:default/it'],
};

export function verdict(
  overrides: Partial<ProcurementVerdict> = {},
): ProcurementVerdict {
  return {
    verdict: 'not-listed',
    account: { id: ACCOUNT, name: 'Campaigns' },
    product: 'prod-1',
    governing: DEFAULT,
    chain: [
      {
        id: ACCOUNT,
        kind: 'account',
        name: 'Campaigns',
        contribution: 'nothing',
      },
      {
        id: 'o-example1234',
        kind: 'organization',
        name: 'Example Corp',
        contribution: 'governs',
        experience: DEFAULT,
      },
    ],
    remedies: [
      { kind: 'request', experience: DEFAULT },
      {
        kind: 'enable',
        experience: { ref: 'Marketing', name: 'Marketing Unit' },
      },
    ],
    notGoverned: ['existing-subscriptions', 'amazon-bedrock-automatic-access'],
    ...overrides,
  };
}
