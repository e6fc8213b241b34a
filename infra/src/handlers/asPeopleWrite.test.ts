import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

/** An experience that somebody made, and nothing else: it has no policy. */
async function bareExperience(Name: string): Promise<string> {
  await aws.catalog.startChangeSet({
    name: 'Made in the console',
    clientRequestToken: 'console',
    changes: [
      {
        ChangeType: 'CreateExperience',
        ChangeName: 'Any',
        Entity: { Type: 'Experience@1.0' },
        DetailsDocument: { Name },
      },
    ],
  });
  await aws.endChangeSets();
  const [experience] = await aws.experiences();
  return experience?.id ?? '';
}

it('gives an adopted experience the procurement policy that it lacks', async () => {
  const id = await bareExperience('Bare Unit');
  await aws.upload('STATUS_Experience_Bare', { 'Experience Id': id });
  await aws.apply('Experience_Bare#1.json', {
    AllowProducts: ['prod-52a5jnxlp478z'],
    PolicyResourceRequests: 'Deny',
  });
  expect(await aws.status('Bare')).toMatchObject({
    'Experience Id': id,
    ChangeSetStatus: 'Successful',
  });
  expect(await aws.experiences()).toMatchObject([
    { allowedProducts: ['prod-52a5jnxlp478z'], productRequests: 'Deny' },
  ]);
});

it("goes on with the names that AWS's sample took", async () => {
  const id = await bareExperience('Brand Unit');
  await aws.upload('STATUS_Experience_Brand Team', {
    'Experience Id': `${id}@1`,
  });
  await aws.apply('Experience_Brand Team#2.json', { Description: 'Brands' });
  const other = 'Größe & Co. (東京) + 100%';
  for (const key of [
    'Experience_Default#1_0',
    'Experience_Default#2024-06-01T10:00.json',
    `Experience_${other}#v 1,0.JSON`,
  ]) {
    await aws.apply(key, {
      Name: key.includes(other) ? 'Other' : 'Default',
      Description: key,
    });
  }
  expect(await aws.errors()).toEqual([]);
  expect(await aws.keys('STATUS_')).toEqual([
    'STATUS_Experience_Brand Team',
    'STATUS_Experience_Default',
    `STATUS_Experience_${other}`,
  ]);
  expect(await aws.experiences()).toMatchObject([
    { id, name: 'Brand Unit', description: 'Brands' },
    {
      name: 'Default',
      description: 'Experience_Default#2024-06-01T10:00.json',
    },
    { name: 'Other', description: `Experience_${other}#v 1,0.JSON` },
  ]);
});

it.each([
  [
    'the address of the schema',
    '{"$schema":"https://example.com/configuration.schema.json","Name":"A"}',
  ],
  [
    'what a generator leaves empty',
    '{"Name":"A","Status":"","AllowProducts":[],"DenyProducts":null}',
  ],
  ['a byte order mark', '\uFEFF{"Name":"A"}'],
  ['a blank at the end of the name', '{"Name":"A "}'],
])('takes %s', async (_, text) => {
  await aws.apply('Experience_A#1.json', text);
  expect(await aws.errors()).toEqual([]);
  expect(await aws.experiences()).toMatchObject([
    { name: expect.stringMatching(/^A ?$/) },
  ]);
});

it.each([
  ['{"name":"A"}', /Did you mean Name\?/],
  ['{"Name":"A","Status":"enabled"}', /has to be Enabled or Disabled/],
  ['{"Name":"A","AllowProducts":[" prod-a"]}', /which holds a blank/],
  ['{"Name":"A","AssociatePrincipals":[111122223333]}', /as a text/],
  ['{"Name":"A",}', /is not JSON/],
  ['{"AllowProducts":[]}', /is empty/],
])('says what is wrong with %s', async (text, message) => {
  await aws.apply('Experience_A#1.json', text);
  expect(await aws.errors()).toMatchObject([
    { Message: expect.stringMatching(message) },
  ]);
});
