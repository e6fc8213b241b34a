import { putStatusFiles } from '../benchmark/putStatusFiles';
import { Scenario } from './__testUtils__/Scenario';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start();
});
afterEach(() => scenario.close());

/** Behind all others in the order of keys. */
const LAST = 'Experience_zLast#1.json';

it('reads one status file for an event, however many there are (D10)', async () => {
  await putStatusFiles(scenario.aws.clients.bucket, 40);
  const { configure, monitor, clients } = scenario.functions();
  await configure(await scenario.aws.upload(LAST, { Name: 'Last' }));
  const [event] = scenario.aws.endChangeSets();
  const before = clients.calls;
  await monitor(event);
  expect(clients.calls - before).toBeLessThanOrEqual(3);
  expect(await scenario.person.status('zLast')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
});

it('makes no call for the change set of somebody else (D10)', async () => {
  const { monitor, clients } = scenario.functions();
  await monitor({
    source: 'aws.marketplacecatalog',
    'detail-type': 'Change Set Succeeded',
    detail: { ChangeSetId: 'cs-foreign', ChangeSetName: 'Publish version 2' },
  });
  expect(clients.calls).toBe(0);
});

it('updates a status file behind the first thousand (D11)', async () => {
  await putStatusFiles(scenario.aws.clients.bucket, 1_000);
  await scenario.apply(LAST, { Name: 'Last' });
  expect(await scenario.person.status('zLast')).toMatchObject({
    ChangeSetStatus: 'Successful',
    'Experience Id': expect.stringMatching(/^exp-/),
  });
});
