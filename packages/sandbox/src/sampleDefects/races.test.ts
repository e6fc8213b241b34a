import { Scenario } from './__testUtils__/Scenario';
import { once } from './__testUtils__/once';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start();
});
afterEach(() => scenario.close());

const STATUS = 'STATUS_Experience_Finance';

/** Lets calls go on only when so many have come. */
function meetingOf(members: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>(resolve => {
    open = resolve;
  });
  let present = 0;
  return async () => {
    present += 1;
    if (present === members) open();
    await all;
  };
}

it('makes one experience of uploads that are taken up at the same moment (D8)', async () => {
  // All three have read that there is no status file before any writes it.
  const meeting = meetingOf(3);
  const functions = [1, 2, 3].map(() =>
    scenario.functions({
      before: once(
        ({ operation, key }) => operation === 'PutObject' && key === STATUS,
        meeting,
      ),
    }),
  );
  const events: unknown[] = [];
  for (const n of [1, 2, 3]) {
    const content = { Name: 'Finance', AllowProducts: [`prod-${n}`] };
    events.push(
      await scenario.aws.upload(`Experience_Finance#${n}.json`, content),
    );
  }
  await Promise.all(functions.map(({ configure }, n) => configure(events[n])));
  await scenario.settle();
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Finance', allowed: ['prod-1', 'prod-2', 'prod-3'] },
  ]);
});

it('starts one change set for an event that comes three times at once (D8)', async () => {
  const event = await scenario.aws.upload('Experience_Finance#1.json', {
    Name: 'Finance',
  });
  await Promise.all([1, 2, 3].map(() => scenario.functions().configure(event)));
  await scenario.settle();
  expect(await scenario.changeSets()).toHaveLength(1);
  expect(await scenario.person.experiences()).toHaveLength(1);
});

it('keeps what was written to the status file while an end was being recorded (D9)', async () => {
  const { configure } = scenario.functions();
  await configure(
    await scenario.aws.upload('Experience_Finance#1.json', { Name: 'Finance' }),
  );
  const second = await scenario.aws.upload('Experience_Finance#2.json', {
    AllowProducts: ['prod-a'],
  });
  const { monitor } = scenario.functions({
    before: once(
      ({ operation, key }) => operation === 'PutObject' && key === STATUS,
      () => configure(second),
    ),
  });
  for (const event of scenario.aws.endChangeSets()) await monitor(event);
  await scenario.settle();
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Finance', allowed: ['prod-a'] },
  ]);
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
    Automation: { Queue: [] },
  });
});
