import fc from 'fast-check';
import {
  anyExperiences,
  anyTree,
  soundExperiences,
} from './__testUtils__/arbitraries';
import {
  ENGINEERING_ACCOUNT,
  figureOneExperiences,
  figureOneTree,
  FINANCE_ACCOUNT,
  MARKETING_ACCOUNT,
} from './__testUtils__/figureOne';
import { naiveGovernance } from './__testUtils__/naiveGovernance';
import { randomOrganization } from './__testUtils__/randomOrganization';
import { applyProposals } from './applyProposals';
import type { GovernanceExperience } from './governanceExperience';
import { indexExperiences, type ExperienceIndex } from './indexExperiences';
import { indexOrganization } from './indexOrganization';
import { resolveChain } from './resolveChain';
import { resolveOrganization } from './resolveOrganization';

function experience(
  ref: string,
  rest: Partial<GovernanceExperience>,
): GovernanceExperience {
  return {
    ref,
    name: ref,
    status: 'Enabled',
    archived: false,
    principals: [],
    ...rest,
  };
}

/** An index that counts how often it is asked. */
function counting(index: ExperienceIndex) {
  let questions = 0;
  const byPrincipal = new Map(index.byPrincipal);
  const get = byPrincipal.get.bind(byPrincipal);
  byPrincipal.get = key => {
    questions += 1;
    return get(key);
  };
  return { index: { ...index, byPrincipal }, questions: () => questions };
}

describe('figure 1 of the blog post', () => {
  const organization = indexOrganization(figureOneTree);

  function governing(experiences: readonly GovernanceExperience[]) {
    const { nodes } = resolveOrganization(
      organization,
      indexExperiences(experiences),
    );
    return Object.fromEntries(
      organization.places.map(({ node, position }) => [
        node.name,
        [nodes[position]?.relationship, nodes[position]?.experience?.ref],
      ]),
    );
  }

  it('has the Marketing Unit governed by Default, as its own is not live', () => {
    expect(governing(figureOneExperiences)).toEqual({
      'o-abcdefghij': ['Associated', 'Default'],
      Finance: ['Associated', 'Finance'],
      'Finance account': ['Inherited', 'Finance'],
      Engineering: ['Associated', 'Engineering'],
      'Engineering account': ['Inherited', 'Engineering'],
      'Marketing Unit': ['Inherited', 'Default'],
      'Marketing account': ['Inherited', 'Default'],
    });
  });

  it('has it move to its own as soon as that is live', () => {
    const applied = applyProposals(figureOneExperiences, [
      { kind: 'set-status', ref: 'MarketingUnit', status: 'Enabled' },
    ]);
    if (!applied.ok) throw new Error(applied.problems[0]?.code);
    expect(governing(applied.experiences)).toEqual({
      ...governing(figureOneExperiences),
      'Marketing Unit': ['Associated', 'MarketingUnit'],
      'Marketing account': ['Inherited', 'MarketingUnit'],
    });
  });

  it('is explained from leaf to root', () => {
    const experiences = indexExperiences(figureOneExperiences);
    const explain = (id: string) =>
      resolveChain(organization, experiences, id)?.levels.map(
        ({ node, contribution, experience: associated }) => [
          node.name,
          contribution,
          associated?.name,
        ],
      );
    expect(explain(MARKETING_ACCOUNT)).toEqual([
      ['Marketing account', 'nothing-associated', undefined],
      ['Marketing Unit', 'not-live', 'MarketingUnit'],
      ['o-abcdefghij', 'governs', 'Default'],
    ]);
    expect(explain(FINANCE_ACCOUNT)).toEqual([
      ['Finance account', 'nothing-associated', undefined],
      ['Finance', 'governs', 'Finance'],
      ['o-abcdefghij', 'shadowed', 'Default'],
    ]);
  });

  it('leaves nothing closed when no experience is live', () => {
    const none = figureOneExperiences.map(each => ({
      ...each,
      status: 'Disabled' as const,
    }));
    const { nodes } = resolveOrganization(organization, indexExperiences(none));
    expect(new Set(nodes.map(node => node.relationship))).toEqual(
      new Set(['None']),
    );
  });
});

describe('resolveOrganization', () => {
  const organization = indexOrganization(figureOneTree);

  it('agrees with the definition on every node of any tree, and with the chain', () => {
    fc.assert(
      fc.property(anyTree, anyExperiences, (tree, experiences) => {
        const places = indexOrganization(tree);
        const index = indexExperiences(experiences);
        const { nodes } = resolveOrganization(places, index);
        expect(nodes).toHaveLength(places.places.length);
        for (const { node, position } of places.places) {
          const expected = naiveGovernance(tree, experiences, node.id);
          const found = nodes[position];
          expect(found?.experience?.ref).toBe(expected?.ref);
          expect(found?.source?.id).toBe(expected?.source);
          const relationship =
            expected?.source === node.id ? 'Associated' : 'Inherited';
          expect(found?.relationship).toBe(expected ? relationship : 'None');
          const chain = resolveChain(places, index, node.id);
          expect(chain?.governance).toEqual(found);
        }
      }),
    );
  });

  it('has one governing level in a chain, with nothing in force below it', () => {
    fc.assert(
      fc.property(anyTree, soundExperiences, (tree, experiences) => {
        const places = indexOrganization(tree);
        const index = indexExperiences(experiences);
        for (const { node } of places.places) {
          const { levels = [] } = resolveChain(places, index, node.id) ?? {};
          const contributions = levels.map(level => level.contribution);
          const at = contributions.indexOf('governs');
          const shadowed = contributions.indexOf('shadowed');
          expect(contributions.lastIndexOf('governs')).toBe(at);
          if (shadowed >= 0) expect(shadowed).toBeGreaterThan(at);
          if (at < 0) expect(shadowed).toBe(-1);
        }
      }),
    );
  });

  it('does not know what is not in the tree, the root among it', () => {
    const index = indexExperiences([
      experience('A', { principals: ['r-ab12', '999999999999'] }),
    ]);
    const { nodes, unknownPrincipals } = resolveOrganization(
      organization,
      index,
    );
    expect(nodes[0]?.relationship).toBe('None');
    expect(
      unknownPrincipals.map(each => [each.principal, each.experience.ref]),
    ).toEqual([
      ['r-ab12', 'A'],
      ['999999999999', 'A'],
    ]);
    expect(resolveChain(organization, index, '999999999999')).toBeUndefined();
  });

  it('asks once for each node, and a chain once for each level', () => {
    const { tree, experiences } = randomOrganization(1, {
      accounts: 1000,
      organizationalUnits: 200,
      experiences: 20,
      productsPerExperience: 5,
    });
    const places = indexOrganization(tree);
    const whole = counting(indexExperiences(experiences));
    resolveOrganization(places, whole.index);
    expect(whole.questions()).toBe(1201);

    for (const { node } of places.places) {
      const one = counting(indexExperiences(experiences));
      const chain = resolveChain(places, one.index, node.id);
      expect(one.questions()).toBe(chain?.levels.length);
      // Five levels of units, the account and the organization.
      expect(one.questions()).toBeLessThanOrEqual(7);
    }
  });
});

describe('indexExperiences', () => {
  const both = { principals: [ENGINEERING_ACCOUNT] };
  const refs = (index: ExperienceIndex) =>
    index.conflicts.map(({ principal, experiences }) => [
      principal,
      ...experiences.map(({ ref }) => ref),
    ]);

  it('takes the one in force of two that claim a principal, and reports it', () => {
    const index = indexExperiences([
      experience('A', { ...both, status: 'Disabled' }),
      experience('B', both),
    ]);
    expect(index.byPrincipal.get(ENGINEERING_ACCOUNT)?.reference.ref).toBe('B');
    expect(refs(index)).toEqual([[ENGINEERING_ACCOUNT, 'B', 'A']]);
  });

  it('takes the first by ref of two in force, in whatever order they come', () => {
    const experiences = [experience('B', both), experience('A', both)];
    for (const index of [
      indexExperiences(experiences),
      indexExperiences([...experiences].reverse()),
    ]) {
      expect(refs(index)).toEqual([[ENGINEERING_ACCOUNT, 'A', 'B']]);
    }
  });

  it('lets an archived one keep its principals without a conflict', () => {
    const index = indexExperiences([
      experience('A', { ...both, status: 'Disabled', archived: true }),
      experience('B', { ...both, status: 'Disabled' }),
    ]);
    expect(index.byPrincipal.get(ENGINEERING_ACCOUNT)?.reference.ref).toBe('B');
    expect(index.conflicts).toEqual([]);
    // The one that counts comes first.
    expect(
      index.associatedWith.get(ENGINEERING_ACCOUNT)?.map(({ ref }) => ref),
    ).toEqual(['B', 'A']);
  });
});
