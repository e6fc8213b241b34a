import { PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { createSampleConfigure } from '../benchmark/sample/sampleConfigure';
import { createSampleListener } from '../benchmark/sample/sampleListener';
import { demoOrganization } from '../organization';
import { Scenario } from './__testUtils__/Scenario';

const UNIT = 'ou-7kq2-finance08';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start(demoOrganization);
});
afterEach(() => scenario.close());

async function setVersioning(Status: 'Enabled' | 'Suspended'): Promise<void> {
  await scenario.aws.clients.s3.send(
    new PutBucketVersioningCommand({
      Bucket: scenario.aws.aws.bucket,
      VersioningConfiguration: { Status },
    }),
  );
}

/** Lets the functions of AWS's sample work in a bucket without versions, until they are gone. */
async function useSample(): Promise<void> {
  await setVersioning('Suspended');
  const { aws } = scenario;
  const options = { clients: aws.newClients(), bucket: aws.aws.bucket };
  const configure = createSampleConfigure(options);
  const listener = createSampleListener(options);
  const start = async (key: string, content: object) =>
    configure(await aws.upload(key, content));
  const end = async () => {
    for (const event of aws.endChangeSets()) await listener(event);
  };
  await start('Experience_Finance#1_0.json', {
    Name: 'Finance',
    AssociatePrincipals: [UNIT],
  });
  await start('Experience_A.json', { Name: 'A' });
  await end();
  await start('Experience_Treasury#1_0.json', {
    Name: 'Treasury',
    AssociatePrincipals: [UNIT],
  });
  await end();
  await start('Experience_Research#1_0.json', { Name: 'Research' });
  // The event of this end is lost.
  aws.endChangeSets();
  await start('Experience_Lab#1_0.json', { Name: 'Lab' });
  await setVersioning('Enabled');
  // The last of them still runs when the functions of the sample are replaced.
  aws.clock.advance(1000);
}

const SHORT_NAMES = ['A.json', 'Finance', 'Lab', 'Research', 'Treasury'];

/** What the status files say, by short name. */
async function statuses() {
  const entries = await Promise.all(
    SHORT_NAMES.map(
      async name => [name, await scenario.person.status(name)] as const,
    ),
  );
  return Object.fromEntries(entries);
}

it("leaves a bucket as AWS's sample does", async () => {
  await useSample();
  const id = expect.stringMatching(/^exp-/);
  const ChangeSetId = expect.any(String);
  const successful = {
    ChangeSetId,
    ChangeSetStatus: 'Successful',
    'Experience Id': id,
  };
  const inProgress = { ChangeSetId, ChangeSetStatus: 'In Progress' };
  expect(await statuses()).toEqual({
    'A.json': successful,
    Finance: successful,
    Lab: inProgress,
    Research: inProgress,
    Treasury: {
      ChangeSetId,
      ChangeSetStatus: 'Failed',
      'Error Message': expect.stringContaining(UNIT),
    },
  });
  expect(await scenario.person.keys('ERROR_')).toHaveLength(1);
});

it("goes on with what AWS's sample left", async () => {
  await useSample();
  const before = await statuses();
  const sampleError = await scenario.error();
  const startedBySample = await scenario.changeSets();
  const functions = scenario.functions();

  // What ran ends, and nothing else is done.
  await functions.reconcile({ task: 'sweep' });
  await functions.reconcile({ task: 'reconcile' });
  expect(await statuses()).toEqual({
    ...before,
    Research: {
      ...before.Research,
      ChangeSetStatus: 'Successful',
      'Experience Id': expect.stringMatching(/^exp-/),
      Automation: {
        Version: 1,
        Queue: [],
        Outcomes: [],
        UnwrittenErrors: [],
        Recent: { EndedAt: expect.any(String), Changes: {} },
      },
    },
  });
  const ids = (await statuses()).Research?.['Experience Id'];
  const upload = async (key: string, content: object) =>
    functions.configure(await scenario.aws.upload(key, content));
  await upload('Experience_Lab#1_1.json', { AllowProducts: ['prod-lab'] });
  expect(await scenario.person.status('Lab')).toMatchObject({
    ChangeSetId: before.Lab?.ChangeSetId,
    Automation: { Queue: [{ Key: 'Experience_Lab#1_1.json' }] },
  });
  for (const shortName of ['A.json', 'Finance', 'Research']) {
    await upload(`Experience_${shortName}#1_1.json`, {
      AllowProducts: [`prod-${shortName.toLowerCase().slice(0, 1)}`],
    });
  }
  await upload('Experience_Treasury#1_1.json', {
    Name: 'Treasury',
    AllowProducts: ['prod-t'],
  });
  // A name without # is refused from now on.
  await upload('Experience_A.json', { Name: 'Other' });
  await scenario.settle(functions);

  const after = await statuses();
  for (const shortName of SHORT_NAMES) {
    expect(after[shortName]).toMatchObject({ ChangeSetStatus: 'Successful' });
    expect(after[shortName]).not.toHaveProperty('Error Message');
  }
  expect(after).toMatchObject({
    'A.json': { 'Experience Id': before['A.json']?.['Experience Id'] },
    Finance: { 'Experience Id': before.Finance?.['Experience Id'] },
    Research: { 'Experience Id': ids },
  });
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'A', id: after['A.json']?.['Experience Id'], allowed: ['prod-a'] },
    { name: 'Finance', principals: [UNIT], allowed: ['prod-f'] },
    { name: 'Lab', id: after.Lab?.['Experience Id'], allowed: ['prod-lab'] },
    { name: 'Research', allowed: ['prod-r'] },
    { name: 'Treasury', principals: [], allowed: ['prod-t'] },
  ]);
  const [ofSample = '', ofA = '', ...others] = (
    await scenario.person.keys('ERROR_')
  ).sort(
    (one, two) =>
      Number(two.includes('Treasury')) - Number(one.includes('Treasury')),
  );
  expect(others).toEqual([]);
  expect(await scenario.person.read(ofSample)).toBe(sampleError);
  expect(await scenario.person.read(ofA)).toContain('Experience_A.json');

  // Each configuration has been applied once, however often somebody looks.
  for (let round = 0; round < 2; round += 1) {
    scenario.aws.passTime();
    await functions.reconcile({ task: 'sweep' });
    await functions.reconcile({ task: 'reconcile' });
    await scenario.settle(functions);
  }
  expect(await statuses()).toEqual(after);
  expect(await scenario.changeSets()).toHaveLength(startedBySample.length + 5);
  expect(await scenario.person.keys('PENDING_')).toEqual([]);
});

it("goes on with names that only AWS's sample took", async () => {
  const { aws, person } = scenario;
  const options = { clients: aws.newClients(), bucket: aws.aws.bucket };
  const listener = createSampleListener(options);
  await createSampleConfigure(options)(
    await aws.upload('Experience_Brand Team#1_0.json', { Name: 'Brand Team' }),
  );
  for (const event of aws.endChangeSets()) await listener(event);
  const { 'Experience Id': id } = (await person.status('Brand Team')) ?? {};
  expect(id).toMatch(/^exp-/);

  const functions = scenario.functions();
  const versions = ['2.json', '2_0', '2024-06-01T10:00.json', 'v1 final.json'];
  for (const [number, version] of versions.entries()) {
    await functions.configure(
      await aws.upload(`Experience_Brand Team#${version}`, {
        AllowProducts: [`prod-${number}`],
      }),
    );
    await scenario.settle(functions);
  }
  expect(await person.status('Brand Team')).toMatchObject({
    'Experience Id': id,
    ChangeSetStatus: 'Successful',
  });
  expect(await person.experiences()).toMatchObject([
    {
      id,
      name: 'Brand Team',
      allowed: versions.map((_, number) => `prod-${number}`),
    },
  ]);
  expect(await person.keys('ERROR_')).toEqual([]);
});
