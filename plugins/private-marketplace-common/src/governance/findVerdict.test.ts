import fc from 'fast-check';
import { anyExperiences, anyTree, PRODUCTS } from './__testUtils__/arbitraries';
import {
  figureOneExperiences,
  figureOneTree,
  FINANCE_ACCOUNT,
  MARKETING_ACCOUNT,
} from './__testUtils__/figureOne';
import { naiveMayProcure } from './__testUtils__/naiveGovernance';
import { findVerdict } from './findVerdict';
import type { GovernanceExperience } from './governanceExperience';
import { indexExperiences } from './indexExperiences';
import { indexOrganization } from './indexOrganization';

const organization = indexOrganization(figureOneTree);

function change(
  ref: string,
  changes: Partial<GovernanceExperience>,
): GovernanceExperience[] {
  return figureOneExperiences.map(each =>
    each.ref === ref ? { ...each, ...changes } : each,
  );
}

function verdict(
  accountId: string,
  productId: string,
  experiences = figureOneExperiences,
) {
  const index = indexExperiences(experiences);
  return findVerdict(organization, index, accountId, productId);
}

describe('findVerdict', () => {
  it('allows what the governing experience lists, and nothing has to be done', () => {
    expect(verdict(FINANCE_ACCOUNT, 'ledger')).toMatchObject({
      decision: 'allowed',
      account: { name: 'Finance account', state: 'ACTIVE' },
      chain: { governance: { experience: { ref: 'Finance' } } },
      remedies: [],
    });
  });

  it('has what is not listed requested from the owner', () => {
    const { decision, remedies } = verdict(FINANCE_ACCOUNT, 'linux');
    expect(decision).toBe('not-listed');
    expect(remedies).toEqual([
      {
        kind: 'request',
        experience: {
          ref: 'Finance',
          name: 'Finance',
          status: 'Enabled',
          archived: false,
          owners: ['group:default/finance'],
        },
      },
    ]);
  });

  it('sends people to the owner where the product is denied or requests are off', () => {
    const denied = verdict(FINANCE_ACCOUNT, 'chat');
    expect(denied.decision).toBe('denied');
    expect(denied.remedies).toMatchObject([{ kind: 'ask-owner' }]);

    const requestsOff = change('Finance', {
      procurementPolicy: {
        allowedProducts: new Set(),
        deniedProducts: new Set(),
        productRequests: 'Deny',
      },
    });
    const closed = verdict(FINANCE_ACCOUNT, 'linux', requestsOff);
    expect(closed.decision).toBe('not-listed');
    expect(closed.remedies).toMatchObject([{ kind: 'ask-owner' }]);
  });

  it('knows a nearer experience that would allow it', () => {
    expect(verdict(MARKETING_ACCOUNT, 'campaigns')).toMatchObject({
      decision: 'not-listed',
      remedies: [
        { kind: 'request', experience: { ref: 'Default' } },
        {
          kind: 'enable',
          experience: { ref: 'MarketingUnit' },
          source: { name: 'Marketing Unit' },
        },
      ],
    });
    const archived = change('MarketingUnit', { archived: true });
    expect(
      verdict(MARKETING_ACCOUNT, 'campaigns', archived).remedies,
    ).toMatchObject([{ kind: 'request' }, { kind: 'revive' }]);
    // It would not help with this one.
    expect(verdict(MARKETING_ACCOUNT, 'ide').remedies).toHaveLength(1);
  });

  it('tells a live experience without a policy from one with an empty policy', () => {
    const without = change('Finance', { procurementPolicy: undefined });
    expect(verdict(FINANCE_ACCOUNT, 'linux', without).decision).toBe(
      'everything-allowed',
    );
    const empty = change('Finance', {
      procurementPolicy: {
        allowedProducts: new Set(),
        deniedProducts: new Set(),
      },
    });
    expect(verdict(FINANCE_ACCOUNT, 'ledger', empty).decision).toBe(
      'not-listed',
    );
  });

  it('denies a product that is in both lists', () => {
    const both = change('Finance', {
      procurementPolicy: {
        allowedProducts: new Set(['ledger']),
        deniedProducts: new Set(['ledger']),
      },
    });
    expect(verdict(FINANCE_ACCOUNT, 'ledger', both).decision).toBe('denied');
  });

  it('has no limits where nobody governs', () => {
    expect(verdict(FINANCE_ACCOUNT, 'linux', [])).toMatchObject({
      decision: 'unrestricted',
      chain: { governance: { relationship: 'None' } },
      remedies: [],
    });
  });

  it('knows accounts only', () => {
    for (const id of ['999999999999', 'ou-ab12-finance1', 'o-abcdefghij']) {
      expect(verdict(id, 'linux')).toEqual({
        decision: 'unknown-account',
        accountId: id,
        productId: 'linux',
        remedies: [{ kind: 'check-account' }],
      });
    }
  });

  it.each([
    ...(['PENDING_ACTIVATION', 'SUSPENDED'] as const),
    ...(['PENDING_CLOSURE', 'CLOSED'] as const),
  ])('never says yes to an account that is %s', state => {
    const [first, ...others] = figureOneTree.accounts;
    if (!first) throw new Error('the figure has accounts');
    const inactive = indexOrganization({
      ...figureOneTree,
      accounts: [{ ...first, state }, ...others],
    });
    const index = indexExperiences(figureOneExperiences);
    const chain = { governance: { experience: { ref: 'Finance' } } };
    expect(
      findVerdict(inactive, index, FINANCE_ACCOUNT, 'ledger'),
    ).toMatchObject({
      ...{ decision: 'inactive-account', onceActive: 'allowed', chain },
      account: { state },
      remedies: [{ kind: 'activate-account' }],
    });
    expect(
      findVerdict(inactive, index, FINANCE_ACCOUNT, 'linux'),
    ).toMatchObject({
      ...{ decision: 'inactive-account', onceActive: 'not-listed', chain },
      remedies: [{ kind: 'activate-account' }, { kind: 'request' }],
    });
  });

  it('can be sent as JSON without loss', () => {
    const found = verdict(MARKETING_ACCOUNT, 'campaigns');
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('agrees with the definition for any account and product, and helps where it can not be had', () => {
    fc.assert(
      fc.property(anyTree, anyExperiences, (tree, experiences) => {
        const places = indexOrganization(tree);
        const index = indexExperiences(experiences);
        for (const { id, state } of tree.accounts) {
          for (const product of PRODUCTS) {
            const found = findVerdict(places, index, id, product);
            const may =
              state === 'ACTIVE' &&
              naiveMayProcure(tree, experiences, id, product);
            const open = ![
              ...['denied', 'not-listed', 'inactive-account'],
            ].includes(found.decision);
            expect(open).toBe(may);
            expect(found.remedies.length > 0).toBe(!may);
          }
        }
      }),
    );
  });
});
