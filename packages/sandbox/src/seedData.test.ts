import { isPrincipalOf, demoOrganization } from './organization';
import { seedDataByName } from './seedData';

describe.each(Object.entries(seedDataByName))('%s', (_name, seedData) => {
  const { experiences, managed, organization = demoOrganization } = seedData;

  it('associates each principal of its organization with one experience', () => {
    const principals = experiences.flatMap(each => each.principals ?? []);
    expect(new Set(principals).size).toBe(principals.length);
    for (const principal of principals) {
      expect(isPrincipalOf(organization, principal)).toBe(true);
    }
  });

  it('manages experiences that are there', () => {
    const shortNames = experiences.map(each => each.shortName);
    expect(shortNames).toEqual(expect.arrayContaining([...managed]));
  });
});

it('has a large organization that AWS would allow, and can list quickly', () => {
  const { organization = demoOrganization } = seedDataByName.large;
  const units = new Map(
    organization.organizationalUnits.map(unit => [unit.id, unit.parentId]),
  );
  const depth = (id: string): number => {
    const parent = units.get(id);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  const children = new Map<string, number>();
  for (const [id, parent] of units) {
    expect(depth(id)).toBeLessThanOrEqual(5);
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  expect(units.size).toBe(2000);
  expect(Math.max(...children.values())).toBeLessThanOrEqual(20);
  expect(children.size).toBe(201);
});
