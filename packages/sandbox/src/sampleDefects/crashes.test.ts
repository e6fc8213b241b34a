import { Scenario } from './__testUtils__/Scenario';
import { crash, once } from './__testUtils__/once';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start();
});
afterEach(() => scenario.close());

const KEY = 'Experience_Finance#1.json';
const finance = { Name: 'Finance', AllowProducts: ['prod-a'] };

async function expectOneExperience(): Promise<void> {
  const [experience, ...others] = await scenario.person.experiences();
  expect(others).toEqual([]);
  expect(experience).toMatchObject({ allowed: ['prod-a'] });
  expect(await scenario.changeSets()).toHaveLength(1);
  expect(await scenario.person.status('Finance')).toMatchObject({
    'Experience Id': experience?.id,
    ChangeSetStatus: 'Successful',
  });
}

it('records an end that is announced before the start could be recorded (D5)', async () => {
  const { monitor } = scenario.functions();
  const { configure } = scenario.functions({
    after: once(
      ({ operation }) => operation === 'StartChangeSet',
      async () => {
        const events = scenario.aws.endChangeSets();
        expect(events).toHaveLength(1);
        for (const event of events) await monitor(event);
      },
    ),
  });
  await configure(await scenario.aws.upload(KEY, finance));
  await expectOneExperience();
});

it.each([
  ['the first write of the status file', 1],
  ['the second', 2],
  ['the third', 3],
])(
  'makes one experience though a function crashed at %s (D6)',
  async (_, n) => {
    let writes = 0;
    const isWrite = (call: { operation: string; key: string }) =>
      call.operation === 'PutObject' && call.key.startsWith('STATUS_');
    const { configure } = scenario.functions({
      before: call => {
        if (!isWrite(call)) return;
        writes += 1;
        if (writes === n) crash();
      },
    });
    const event = await scenario.aws.upload(KEY, finance);
    // What is written down already is left to who comes next.
    if (n === 1) await expect(configure(event)).rejects.toThrow(/crashed/);
    else await configure(event);
    // As Lambda repeats it.
    const repeated = scenario.functions();
    await repeated.configure(event);
    await scenario.settle(repeated);
    await expectOneExperience();
  },
);

it('makes one experience though a function crashed after the start and a new file follows (D6)', async () => {
  const { configure } = scenario.functions({
    after: once(({ operation }) => operation === 'StartChangeSet', crash),
  });
  await configure(await scenario.aws.upload(KEY, { Name: 'Finance' }));
  const functions = scenario.functions();
  await functions.configure(
    await scenario.aws.upload('Experience_Finance#2.json', finance),
  );
  await scenario.settle(functions);
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Finance', allowed: ['prod-a'] },
  ]);
});
