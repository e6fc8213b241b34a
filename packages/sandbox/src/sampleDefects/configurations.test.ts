import { demoOrganization, type Organization } from '../organization';
import { Scenario } from './__testUtils__/Scenario';

let scenario: Scenario;
afterEach(() => scenario.close());

const KEY = 'Experience_Finance#1.json';
const UPDATE = 'Experience_Finance#2.json';

function ids(count: number, format: (number: string) => string): string[] {
  return Array.from({ length: count }, (_, n) =>
    format(String(n).padStart(4, '0')),
  );
}

const accounts = ids(60, number => `77770000${number}`);

/** The organization of the demo with more accounts. */
const large: Organization = {
  ...demoOrganization,
  accounts: [
    ...demoOrganization.accounts,
    ...accounts.map(id => ({
      id,
      name: `Account ${id}`,
      email: `${id}@example.com`,
      status: 'ACTIVE' as const,
      state: 'ACTIVE' as const,
      joinedMethod: 'CREATED' as const,
      joinedTimestamp: '2024-01-01T00:00:00Z',
      parentId: demoOrganization.root.id,
    })),
  ],
};

it('applies more than 50 products and principals of one file (D13)', async () => {
  scenario = await Scenario.start(large);
  const AllowProducts = ids(60, number => `prod-${number}`);
  await scenario.apply(KEY, {
    Name: 'Finance',
    AssociatePrincipals: accounts,
    AllowProducts,
    Status: 'Enabled',
  });
  expect(await scenario.person.keys('ERROR_')).toEqual([]);
  expect(await scenario.person.experiences()).toMatchObject([
    { status: 'Enabled', principals: accounts, allowed: AllowProducts },
  ]);
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
});

it('tells of an id that stands in a list twice (D13)', async () => {
  scenario = await Scenario.start();
  await scenario.apply(KEY, {
    Name: 'Finance',
    AllowProducts: ['prod-a', 'prod-a'],
  });
  expect(await scenario.error()).toContain('/AllowProducts');
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Failed',
  });
});

it('updates an experience without its name (D14)', async () => {
  scenario = await Scenario.start();
  await scenario.apply(KEY, { Name: 'Finance' });
  await scenario.apply(UPDATE, { AllowProducts: ['prod-a'] });
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Finance', allowed: ['prod-a'] },
  ]);
});

it('is done at once with a configuration that changes nothing (D15)', async () => {
  scenario = await Scenario.start();
  await scenario.apply(KEY, { Name: 'Finance' });
  await scenario.apply(UPDATE, { Name: 'Finance' });
  expect(await scenario.changeSets()).toHaveLength(1);
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
    Automation: {
      Outcomes: [
        { Configuration: { Key: KEY } },
        { Configuration: { Key: UPDATE }, Result: 'Succeeded' },
      ],
    },
  });
});

it('renames an experience (D16)', async () => {
  scenario = await Scenario.start();
  await scenario.apply(KEY, { Name: 'Finance' });
  await scenario.apply(UPDATE, { Name: 'Money' });
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Money' },
  ]);
});

it('applies a name that is as long as can be to an experience whose short name is, too (D17)', async () => {
  scenario = await Scenario.start();
  // 50 characters are the most for a name, and 40 for a short name.
  const shortName = `Long_${'x'.repeat(35)}`;
  const names = ['A', 'B'].map(
    letter => `${letter}${' long name'.repeat(4)}_12345678`,
  );
  for (const [n, Name] of names.entries()) {
    expect(Name).toHaveLength(50);
    await scenario.apply(`Experience_${shortName}#${n}.json`, { Name });
  }
  expect(await scenario.person.keys('ERROR_')).toEqual([]);
  expect(await scenario.person.experiences()).toMatchObject([
    { name: names[1] },
  ]);
  for (const { name } of await scenario.changeSets()) {
    expect(name).toMatch(/^[\w =.:@+-]{1,100}$/);
    // The name of the experience has no part in it.
    expect(name.endsWith(` ${shortName}`)).toBe(true);
  }
});

it('tells of a name that AWS can not take (D17)', async () => {
  scenario = await Scenario.start();
  await scenario.apply(KEY, { Name: `Finance, & more! ${'x'.repeat(300)}` });
  expect(await scenario.error()).toContain('/Name');
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Failed',
  });
});
