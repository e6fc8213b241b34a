import { Scenario } from './__testUtils__/Scenario';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start();
});
afterEach(() => scenario.close());

it('makes one experience of a short name, and refuses a file name without # (D21)', async () => {
  await scenario.apply('Experience_Finance#1.json', { Name: 'Finance' });
  await scenario.apply('Experience_Finance.json', { Name: 'Finance' });
  expect(await scenario.person.keys('STATUS_')).toEqual([
    'STATUS_Experience_Finance',
  ]);
  expect(await scenario.person.experiences()).toHaveLength(1);
  expect(await scenario.error()).toContain('has no #');
});

it('takes up all records of an event (D22)', async () => {
  const names = ['Finance', 'Research', 'Sales'];
  const Records = [];
  for (const Name of names) {
    const event = await scenario.aws.upload(`Experience_${Name}#1.json`, {
      Name,
    });
    Records.push(...event.Records);
  }
  await scenario.functions().configure({ Records });
  await scenario.settle();
  expect(await scenario.person.experiences()).toMatchObject(
    names.map(name => ({ name })),
  );
});

it('applies both contents of a file that was uploaded twice before its first event came (D22)', async () => {
  const key = 'Experience_Finance#1.json';
  const events = [
    await scenario.aws.upload(key, { Name: 'One', AllowProducts: ['prod-a'] }),
    await scenario.aws.upload(key, { Name: 'Two', AllowProducts: ['prod-b'] }),
  ];
  const { configure } = scenario.functions();
  for (const event of events) await configure(event);
  await scenario.settle();
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Two', allowed: ['prod-a', 'prod-b'] },
  ]);
});
