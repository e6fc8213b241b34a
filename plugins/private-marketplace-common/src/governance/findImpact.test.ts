import fc from 'fast-check';
import {
  anyProposal,
  anyTree,
  PRODUCTS,
  soundExperiences,
} from './__testUtils__/arbitraries';
import { figureOneExperiences, figureOneTree } from './__testUtils__/figureOne';
import {
  naiveGovernance,
  naiveMayProcure,
} from './__testUtils__/naiveGovernance';
import { applyProposals } from './applyProposals';
import {
  comparedExperiences,
  findImpact,
  type ImpactGroup,
} from './findImpact';
import type { GovernanceExperience } from './governanceExperience';
import { indexExperiences } from './indexExperiences';
import { indexOrganization } from './indexOrganization';
import type { ProductSet } from './productSet';
import { partiesOf } from './partiesOf';
import type { Proposal } from './proposal';

const NONE: ReadonlySet<string> = new Set();
const organization = indexOrganization(figureOneTree);

function impact(
  proposals: Proposal[],
  experiences: readonly GovernanceExperience[] = figureOneExperiences,
) {
  const applied = applyProposals(experiences, proposals);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  const before = indexExperiences(experiences);
  return findImpact(
    organization,
    before,
    indexExperiences(applied.experiences),
  );
}

function contains({ kind, products }: ProductSet, product: string): boolean {
  return products.includes(product) === (kind === 'only');
}

function only(...products: string[]): ProductSet {
  return { kind: 'only', products };
}

function disableAll(): Proposal[] {
  return ['Default', 'Finance', 'Engineering'].map(ref => ({
    kind: 'set-status' as const,
    ref,
    status: 'Disabled' as const,
  }));
}

describe('findImpact', () => {
  it('shows the Marketing Unit going live', () => {
    const { moved, stayed, accounts } = impact([
      { kind: 'set-status', ref: 'MarketingUnit', status: 'Enabled' },
    ]);
    expect(moved).toMatchObject([
      {
        before: { ref: 'Default' },
        after: { ref: 'MarketingUnit', status: 'Enabled' },
        accounts: [{ name: 'Marketing account' }],
        parents: [{ node: { name: 'Marketing Unit' }, accounts: 1 }],
        gained: only('campaigns'),
        lost: only('linux', 'firewall'),
      },
    ]);
    expect(stayed).toEqual([]);
    expect(accounts).toBe(1);
    expect(partiesOf({ moved, stayed, accounts })).toMatchObject([
      { ref: 'Default' },
      { ref: 'MarketingUnit' },
    ]);
  });

  it('shows that everything opens when nothing is left in force', () => {
    const { moved } = impact(disableAll());
    const [finance] = moved.filter(each => each.before?.ref === 'Finance');
    expect(finance?.after).toBeUndefined();
    expect(finance?.gained).toEqual({
      kind: 'all-except',
      products: ['ledger'],
    });
    expect(finance?.lost).toEqual(only());
    expect(moved).toHaveLength(3);
  });

  it('shows that everything closes but what is listed', () => {
    const open = figureOneExperiences.map(each => ({
      ...each,
      status: 'Disabled' as const,
    }));
    const enable: Proposal = {
      kind: 'set-status',
      ref: 'Finance',
      status: 'Enabled',
    };
    expect(impact([enable], open).moved).toMatchObject([
      {
        after: { ref: 'Finance' },
        gained: only(),
        lost: { kind: 'all-except', products: ['ledger'] },
      },
    ]);
  });

  it('shows accounts that stay but get other products', () => {
    const { moved, stayed } = impact([
      { kind: 'allow-products', ref: 'Default', products: ['chat', 'linux'] },
      { kind: 'deny-products', ref: 'Default', products: ['firewall'] },
    ]);
    expect(moved).toEqual([]);
    expect(stayed).toMatchObject([
      {
        before: { ref: 'Default' },
        after: { ref: 'Default' },
        accounts: [{ name: 'Marketing account' }],
        gained: only('chat'),
        lost: only('firewall'),
      },
    ]);
  });

  it('shows that a first policy closes everything', () => {
    const [first, ...others] = figureOneExperiences;
    if (!first) throw new Error('the figure has experiences');
    const { procurementPolicy: _, ...open } = first;
    const proposal: Proposal = {
      kind: 'create-procurement-policy',
      ref: 'Default',
    };
    expect(impact([proposal], [open, ...others]).stayed).toMatchObject([
      { gained: only(), lost: { kind: 'all-except', products: [] } },
    ]);
  });

  it('shows nothing where nothing comes of it', () => {
    const nothing = { moved: [], stayed: [], accounts: 0 };
    expect(impact([])).toEqual(nothing);
    // Not live, so nobody notices.
    const toMarketing = { ref: 'MarketingUnit', products: ['linux'] };
    expect(impact([{ kind: 'allow-products', ...toMarketing }])).toEqual(
      nothing,
    );
    // In neither list is as good as denied.
    const toDefault = { ref: 'Default', products: ['ide'] };
    expect(impact([{ kind: 'deny-products', ...toDefault }])).toEqual(nothing);
  });

  it('is what the definition gives after, less what it gives before', () => {
    const products = [...PRODUCTS, 'in no list'];
    fc.assert(
      fc.property(
        anyTree,
        soundExperiences,
        fc.array(anyProposal, { maxLength: 5 }),
        (tree, before, proposals) => {
          // As many of them as AWS would take.
          let after: readonly GovernanceExperience[] = before;
          for (const proposal of proposals) {
            const applied = applyProposals(after, [proposal]);
            if (applied.ok) after = applied.experiences;
          }
          const { moved, stayed, accounts } = findImpact(
            indexOrganization(tree),
            indexExperiences(before),
            indexExperiences(after),
          );
          const groupOf = new Map<string, ImpactGroup>();
          for (const group of [...moved, ...stayed]) {
            for (const { id } of group.accounts) groupOf.set(id, group);
          }
          expect(groupOf.size).toBe(accounts);
          for (const { id, state } of tree.accounts) {
            const group = groupOf.get(id);
            if (state === 'CLOSED') {
              expect(group).toBeUndefined();
              continue;
            }
            const from = naiveGovernance(tree, before, id)?.ref;
            const to = naiveGovernance(tree, after, id)?.ref;
            expect(moved.some(each => each === group)).toBe(from !== to);
            if (group) {
              expect([group.before?.ref, group.after?.ref]).toEqual([from, to]);
            }
            for (const product of products) {
              const could = naiveMayProcure(tree, before, id, product);
              const can = naiveMayProcure(tree, after, id, product);
              const gained = group ? contains(group.gained, product) : false;
              const lost = group ? contains(group.lost, product) : false;
              expect([gained, lost]).toEqual([can && !could, could && !can]);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('needs the products of those experiences alone that it compares', () => {
    const withoutProducts = (
      experiences: readonly GovernanceExperience[],
      but: ReadonlySet<string>,
    ) =>
      experiences.map(({ procurementPolicy, ...rest }) =>
        procurementPolicy && !but.has(rest.ref)
          ? {
              ...rest,
              procurementPolicy: {
                ...procurementPolicy,
                allowedProducts: NONE,
                deniedProducts: NONE,
              },
            }
          : { ...rest, ...(procurementPolicy && { procurementPolicy }) },
      );
    fc.assert(
      fc.property(
        anyTree,
        soundExperiences,
        fc.array(anyProposal, { maxLength: 5 }),
        (tree, experiences, proposals) => {
          const index = indexOrganization(tree);
          const whole = applyProposals(experiences, proposals);
          const hollow = withoutProducts(experiences, NONE);
          const tried = applyProposals(hollow, proposals);
          expect(tried.ok).toBe(whole.ok);
          if (!tried.ok || !whole.ok) return;
          const refs = comparedExperiences(
            index,
            indexExperiences(hollow),
            indexExperiences(tried.experiences),
          );
          const loaded = withoutProducts(experiences, refs);
          const applied = applyProposals(loaded, proposals);
          if (!applied.ok) throw new Error('It has become impossible.');
          expect(
            findImpact(
              index,
              indexExperiences(loaded),
              indexExperiences(applied.experiences),
            ),
          ).toEqual(
            findImpact(
              index,
              indexExperiences(experiences),
              indexExperiences(whole.experiences),
            ),
          );
        },
      ),
    );
  });

  it('counts each account below the node right above it, once', () => {
    fc.assert(
      fc.property(anyTree, soundExperiences, (tree, experiences) => {
        const { moved, accounts } = findImpact(
          indexOrganization(tree),
          indexExperiences([]),
          indexExperiences(experiences),
        );
        expect(
          moved
            .flatMap(({ parents }) => parents)
            .reduce((sum, each) => sum + each.accounts, 0),
        ).toBe(accounts);
        for (const { parents } of moved) {
          const ids = parents.map(({ node }) => node.id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });
});
