import fc from 'fast-check';
import { anyConfiguration } from '../configurations/__testUtils__/arbitraries';
import { applyProposals } from './applyProposals';
import type { GovernanceExperience } from './governanceExperience';
import { proposalsOf } from './proposalsOf';

const known: GovernanceExperience = {
  ref: 'Finance',
  name: 'Finance Unit',
  status: 'Enabled',
  archived: false,
  principals: ['111122223333'],
  procurementPolicy: {
    allowedProducts: new Set(['a']),
    deniedProducts: new Set(['b']),
  },
};

function union(...lists: (Iterable<string> | undefined)[]): string[] {
  return [...new Set(lists.flatMap(list => [...(list ?? [])]))].sort();
}

describe('proposalsOf', () => {
  it('creates the procurement policy that products need, as the plan does', () => {
    const { procurementPolicy: _, ...bare } = known;
    const proposals = proposalsOf('Finance', { AllowProducts: ['c'] }, bare);
    expect(proposals).toEqual([
      { kind: 'create-procurement-policy', ref: 'Finance' },
      { kind: 'allow-products', ref: 'Finance', products: ['c'] },
    ]);
    const applied = applyProposals([bare], proposals);
    expect(applied.ok && applied.experiences[0]?.procurementPolicy).toEqual({
      allowedProducts: new Set(['c']),
      deniedProducts: new Set(),
    });
    expect(proposalsOf('Finance', { Name: 'Money' }, bare)).toEqual([]);
  });

  it('creates, fills and then enables', () => {
    expect(
      proposalsOf(
        'Finance',
        {
          Name: 'Finance Unit',
          AssociatePrincipals: ['111122223333'],
          AllowProducts: ['a'],
          DenyProducts: ['b'],
          Status: 'Enabled',
          PolicyResourceRequests: 'Allow',
        },
        undefined,
      ),
    ).toEqual([
      { kind: 'create', ref: 'Finance', name: 'Finance Unit' },
      { kind: 'create-procurement-policy', ref: 'Finance' },
      { kind: 'associate', ref: 'Finance', principals: ['111122223333'] },
      { kind: 'allow-products', ref: 'Finance', products: ['a'] },
      { kind: 'deny-products', ref: 'Finance', products: ['b'] },
      { kind: 'set-status', ref: 'Finance', status: 'Enabled' },
    ]);
  });

  it('disables before it archives, and revives before all else', () => {
    const kinds = (archived: boolean, Archived: boolean) =>
      proposalsOf(
        'Finance',
        { Archived, Status: archived ? 'Enabled' : 'Disabled' },
        { ...known, archived, status: archived ? 'Disabled' : 'Enabled' },
      ).map(({ kind }) => kind);
    expect(kinds(false, true)).toEqual(['set-status', 'archive']);
    expect(kinds(true, false)).toEqual(['revive', 'set-status']);
  });

  it('proposes nothing that is so already or governs nobody', () => {
    expect(
      proposalsOf(
        'Finance',
        {
          Name: 'Other name',
          Status: 'Enabled',
          Archived: false,
          AllowProducts: [],
          DisassociatePrincipals: ['444455556666'],
          PolicyResourceRequests: 'Deny',
          Branding: { Title: 'Finance' },
        },
        known,
      ),
    ).toEqual([]);
  });

  it('comes to what the configuration says', () => {
    fc.assert(
      fc.property(anyConfiguration, configuration => {
        fc.pre(!configuration.Archived);
        const proposals = proposalsOf('Finance', configuration, known);
        const applied = applyProposals([known], proposals);
        if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
        const [after] = applied.experiences;
        const {
          AllowProducts,
          DenyProducts,
          AssociatePrincipals,
          DisassociatePrincipals = [],
          Status,
        } = configuration;
        expect(after?.status).toBe(Status ?? 'Enabled');
        expect(union(after?.principals)).toEqual(
          union(known.principals, AssociatePrincipals).filter(
            id => !DisassociatePrincipals.includes(id),
          ),
        );
        const policy = after?.procurementPolicy;
        expect(union(policy?.allowedProducts)).toEqual(
          union(['a'], AllowProducts),
        );
        expect(union(policy?.deniedProducts)).toEqual(
          union(['b'], DenyProducts),
        );
      }),
    );
  });
});
