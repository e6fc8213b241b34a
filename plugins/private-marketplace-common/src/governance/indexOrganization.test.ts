import fc from 'fast-check';
import { anyTree, soundTree } from './__testUtils__/arbitraries';
import { naivePath } from './__testUtils__/naiveGovernance';
import {
  accountsOf,
  indexOrganization,
  type OrganizationPlace,
} from './indexOrganization';

function pathFrom(place: OrganizationPlace): string[] {
  const path: string[] = [];
  for (
    let at: OrganizationPlace | undefined = place;
    at !== undefined;
    at = at.parent
  ) {
    path.push(at.node.id);
  }
  return path;
}

const unit = (id: string, parentId: string) => ({ id, name: id, parentId });
const account = (id: string, parentId: string) => ({
  ...unit(id, parentId),
  state: 'ACTIVE' as const,
});

describe('indexOrganization', () => {
  it('puts each node before what is below it, in the given order', () => {
    const { places, problems } = indexOrganization({
      organizationId: 'o-1',
      rootId: 'r-1',
      organizationalUnits: [
        unit('ou-b', 'ou-a'),
        unit('ou-a', 'r-1'),
        unit('ou-c', 'r-1'),
      ],
      accounts: [
        account('1', 'ou-b'),
        account('2', 'r-1'),
        account('3', 'ou-a'),
      ],
    });
    expect(places.map(({ node, end }) => [node.id, end])).toEqual([
      ['o-1', 7],
      ['ou-a', 5],
      ['ou-b', 4],
      ['1', 4],
      ['3', 5],
      ['ou-c', 6],
      ['2', 7],
    ]);
    expect(problems).toEqual([]);
  });

  it('reports what is wrong and puts it below the organization', () => {
    const { problems, placeOf } = indexOrganization({
      organizationId: 'o-1',
      rootId: 'r-1',
      organizationalUnits: [
        unit('ou-a', 'ou-b'),
        unit('ou-b', 'ou-a'),
        unit('ou-c', 'ou-b'),
        unit('ou-c', 'r-1'),
        unit('ou-self', 'ou-self'),
      ],
      accounts: [account('1', 'ou-gone'), account('2', '1')],
    });
    expect(problems).toEqual([
      { code: 'duplicate-id', id: 'ou-c', parentId: 'r-1' },
      { code: 'missing-parent', id: '1', parentId: 'ou-gone' },
      { code: 'missing-parent', id: '2', parentId: '1' },
      { code: 'cycle', id: 'ou-a', parentId: 'ou-b' },
      { code: 'cycle', id: 'ou-b', parentId: 'ou-a' },
      { code: 'cycle', id: 'ou-self', parentId: 'ou-self' },
    ]);
    const parents = ['ou-a', 'ou-b', 'ou-c', 'ou-self', '1', '2'].map(
      id => placeOf.get(id)?.parent?.node.id,
    );
    expect(parents).toEqual(['o-1', 'o-1', 'ou-b', 'o-1', 'o-1', 'o-1']);
  });

  it('finds nothing wrong with a tree of AWS', () => {
    fc.assert(
      fc.property(soundTree, tree => {
        expect(indexOrganization(tree).problems).toEqual([]);
      }),
    );
  });

  it('keeps every node, whatever the tree, with the path that the definition gives', () => {
    fc.assert(
      fc.property(anyTree, tree => {
        const { places, placeOf } = indexOrganization(tree);
        const { organizationalUnits, accounts } = tree;
        expect(places).toHaveLength(
          1 + organizationalUnits.length + accounts.length,
        );
        for (const place of places) {
          expect(places[place.position]).toBe(place);
          expect(placeOf.get(place.node.id)).toBe(place);
          expect(pathFrom(place)).toEqual(naivePath(tree, place.node.id));
        }
      }),
    );
  });

  it('has what is below a node between its position and its end', () => {
    fc.assert(
      fc.property(anyTree, tree => {
        const organization = indexOrganization(tree);
        for (const place of organization.places) {
          const { id } = place.node;
          const below = tree.accounts
            .map(each => each.id)
            .filter(each => naivePath(tree, each).includes(id));
          const found = accountsOf(organization, place).map(each => each.id);
          expect(found.sort()).toEqual(below.sort());
        }
      }),
    );
  });
});
