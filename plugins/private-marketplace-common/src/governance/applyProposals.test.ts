import fc from 'fast-check';
import { anyProposal, soundExperiences } from './__testUtils__/arbitraries';
import { figureOneExperiences } from './__testUtils__/figureOne';
import { applyProposals, assumeProposals } from './applyProposals';
import type { GovernanceExperience } from './governanceExperience';
import { indexExperiences } from './indexExperiences';
import type { Proposal } from './proposal';

function after(
  proposals: Proposal[],
  experiences: readonly GovernanceExperience[] = figureOneExperiences,
) {
  const applied = applyProposals(experiences, proposals);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return new Map(applied.experiences.map(each => [each.ref, each]));
}

function problems(...proposals: Proposal[]) {
  const applied = applyProposals(figureOneExperiences, proposals);
  return applied.ok ? [] : applied.problems;
}

const finance = 'ou-ab12-finance1';
const marketing = 'ou-ab12-marketin';

describe('applyProposals', () => {
  it('sets the status, archives and revives', () => {
    expect(
      after([
        { kind: 'set-status', ref: 'Finance', status: 'Disabled' },
        { kind: 'archive', ref: 'Finance' },
      ]).get('Finance'),
    ).toMatchObject({ status: 'Disabled', archived: true });
    expect(
      after([
        { kind: 'archive', ref: 'MarketingUnit' },
        { kind: 'revive', ref: 'MarketingUnit' },
      ]).get('MarketingUnit'),
    ).toEqual(figureOneExperiences[3]);
  });

  it('moves a principal from one experience to the other', () => {
    const moved = after([
      {
        kind: 'move',
        from: 'Finance',
        ref: 'Engineering',
        principals: [finance],
      },
    ]);
    expect(moved.get('Finance')?.principals).toEqual([]);
    expect(moved.get('Engineering')?.principals).toEqual([
      'ou-ab12-engineer',
      finance,
    ]);
  });

  it('moves a product from one list to the other', () => {
    const policy = (kind: 'allow-products' | 'deny-products', id: string) =>
      after([{ kind, ref: 'Finance', products: [id] }]).get('Finance')
        ?.procurementPolicy;
    expect(policy('allow-products', 'chat')).toEqual({
      allowedProducts: new Set(['ledger', 'chat']),
      deniedProducts: new Set(),
    });
    expect(policy('deny-products', 'ledger')).toEqual({
      allowedProducts: new Set(),
      deniedProducts: new Set(['chat', 'ledger']),
    });
  });

  it('creates experiences that are not live and have no policy until they get one', () => {
    const create: Proposal = { kind: 'create', ref: 'New', name: 'New one' };
    expect(after([create]).get('New')).toEqual({
      ref: 'New',
      name: 'New one',
      status: 'Disabled',
      archived: false,
      principals: [],
    });
    expect(
      after([create, { kind: 'create-procurement-policy', ref: 'New' }]).get(
        'New',
      )?.procurementPolicy,
    ).toEqual({ allowedProducts: new Set(), deniedProducts: new Set() });
  });

  it('foretells what AWS refuses', () => {
    const refusals: [Proposal, object][] = [
      [
        { kind: 'archive', ref: 'Finance' },
        { code: 'live', ref: 'Finance' },
      ],
      [
        { kind: 'revive', ref: 'Finance' },
        { code: 'not-archived', ref: 'Finance' },
      ],
      [
        { kind: 'archive', ref: 'Unheard' },
        { code: 'unknown-experience', ref: 'Unheard' },
      ],
      [
        { kind: 'create', ref: 'Finance', name: 'Finance' },
        { code: 'experience-exists', ref: 'Finance' },
      ],
      [
        { kind: 'create-procurement-policy', ref: 'Finance' },
        { code: 'procurement-policy-exists', ref: 'Finance' },
      ],
      [
        { kind: 'disassociate', ref: 'Finance', principals: [marketing] },
        { code: 'not-associated', ref: 'Finance', principal: marketing },
      ],
    ];
    for (const [proposal, refusal] of refusals) {
      expect(problems(proposal)).toEqual([{ proposal, ...refusal }]);
    }
    expect(
      problems({ kind: 'associate', ref: 'Finance', principals: [marketing] }),
    ).toMatchObject([
      {
        code: 'already-associated',
        ref: 'Finance',
        principal: marketing,
        experience: { ref: 'MarketingUnit' },
      },
    ]);
    expect(
      problems(
        { kind: 'create', ref: 'New', name: 'New' },
        { kind: 'allow-products', ref: 'New', products: ['linux'] },
      ),
    ).toMatchObject([{ code: 'no-procurement-policy', ref: 'New' }]);
  });

  it('names the experience of a move that is in the way', () => {
    const proposal: Proposal = {
      kind: 'move',
      from: 'Default',
      ref: 'Engineering',
      principals: [finance],
    };
    expect(problems(proposal)).toEqual([
      { code: 'not-associated', proposal, ref: 'Default', principal: finance },
    ]);
  });

  it('lets the principals of an archived experience go elsewhere, and does not revive it then', () => {
    const archive: Proposal = { kind: 'archive', ref: 'MarketingUnit' };
    const elsewhere: Proposal = {
      kind: 'associate',
      ref: 'Finance',
      principals: [marketing],
    };
    expect(after([archive, elsewhere]).get('Finance')?.principals).toEqual([
      finance,
      marketing,
    ]);
    expect(
      problems(archive, elsewhere, { kind: 'revive', ref: 'MarketingUnit' }),
    ).toMatchObject([{ code: 'already-associated', principal: marketing }]);
    expect(
      problems(archive, {
        kind: 'set-status',
        ref: 'MarketingUnit',
        status: 'Enabled',
      }),
    ).toMatchObject([{ code: 'archived' }]);
  });

  it('never gives a principal to two experiences, and leaves what it was given', () => {
    fc.assert(
      fc.property(
        soundExperiences,
        fc.array(anyProposal, { maxLength: 6 }),
        (experiences, proposals) => {
          const before = fc.stringify(experiences);
          const applied = applyProposals(experiences, proposals);
          expect(fc.stringify(experiences)).toBe(before);
          if (!applied.ok) {
            expect(applied.problems.length).toBeGreaterThan(0);
            return;
          }
          expect(indexExperiences(applied.experiences).conflicts).toEqual([]);
        },
      ),
    );
  });

  it('keeps what does not change the same object', () => {
    const applied = after([
      { kind: 'set-status', ref: 'Finance', status: 'Disabled' },
    ]);
    expect(applied.get('Default')).toBe(figureOneExperiences[0]);
    expect(applied.get('Finance')?.procurementPolicy).toBe(
      figureOneExperiences[1]?.procurementPolicy,
    );
  });
});

describe('assumeProposals', () => {
  it('does what AWS would do, and what it would refuse as well', () => {
    fc.assert(
      fc.property(
        soundExperiences,
        fc.array(anyProposal, { maxLength: 6 }),
        (experiences, proposals) => {
          const assumed = assumeProposals(experiences, proposals);
          const applied = applyProposals(experiences, proposals);
          if (applied.ok) expect(assumed).toEqual(applied.experiences);
          expect(indexExperiences(assumed).conflicts).toEqual([]);
        },
      ),
    );
  });

  it('takes what another experience holds, and knows no others', () => {
    const assumed = assumeProposals(figureOneExperiences, [
      { kind: 'associate', ref: 'MarketingUnit', principals: [finance] },
      { kind: 'archive', ref: 'Default' },
      { kind: 'associate', ref: 'Nowhere', principals: [marketing] },
    ]);
    const byRef = new Map(assumed.map(each => [each.ref, each]));
    expect(byRef.get('Finance')?.principals).toEqual([]);
    expect(byRef.get('MarketingUnit')?.principals).toEqual([
      marketing,
      finance,
    ]);
    expect(byRef.get('Default')).toMatchObject({ archived: true });
    expect(byRef.has('Nowhere')).toBe(false);
  });
});
