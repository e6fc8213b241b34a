import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const good = { Name: 'Finance Unit' };
const KEY = 'Experience_Finance#1.json';

async function expectNextToWork(): Promise<void> {
  await aws.apply('Experience_Finance#good.json', good);
  expect(await aws.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  expect(await aws.experiences()).toMatchObject([{ name: 'Finance Unit' }]);
}

describe('a file that is no configuration gets an error file', () => {
  it.each([
    ['not JSON', '{"Name": "Finance', '', /not JSON.*upload it again/],
    ['empty', '', '', /not JSON/],
    ['no object', '[]', '', /JSON object/],
    ['without a field', '{}', '', /at least one field/],
    [
      'an unknown field',
      { ...good, Statuss: 'Enabled' },
      '/Statuss',
      /Status\?/,
    ],
    ['a wrong type', { Name: 7 }, '/Name', /Name is 7\. It has to be a text/],
    [
      'what is no principal',
      { ...good, AssociatePrincipals: ['r-7kq2'] },
      '/AssociatePrincipals/0',
      /account of 12 digits/,
    ],
    [
      'a contradiction',
      { ...good, AllowProducts: ['a'], DenyProducts: ['a'] },
      '/DenyProducts/0',
      /in one of the two/,
    ],
    [
      'five megabytes',
      `{"Name":"Finance","Description":"${'a'.repeat(5_000_000)}"}`,
      '',
      /5000035 bytes.*Split it/,
    ],
  ])('%s', async (_, content, pointer, message) => {
    const { configure } = aws.handlers();
    await configure(await aws.upload(KEY, content));

    const [error, ...others] = await aws.errors();
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      key: 'ERROR_STATUS_Experience_Finance_20260131-090500',
      Configuration: { Key: KEY },
      Problems: [{ pointer, message: expect.stringMatching(message) }],
    });
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Failed',
      'Error Message': error?.Message,
      Automation: {
        Outcomes: [{ Result: 'Rejected', ErrorKey: error?.key }],
      },
    });
    expect(await aws.changeSets()).toEqual([]);
    await expectNextToWork();
  });
});

it('waits twenty minutes for the configuration that creates an experience', async () => {
  const functions = aws.handlers();
  await functions.configure(await aws.upload(KEY, { Status: 'Enabled' }));
  expect(await aws.status('Finance')).toMatchObject({
    Automation: {
      Waiting: { Reason: expect.stringMatching(/no Name.*waits until/) },
      Queue: [{ Key: KEY, Aside: { For: 'Name' } }],
    },
  });
  aws.clock.advance(19 * 60_000);
  await functions.reconcile({ task: 'reconcile' });
  expect(await aws.errors()).toEqual([]);
  aws.clock.advance(60_000);
  await functions.reconcile({ task: 'reconcile' });
  expect(await aws.errors()).toMatchObject([
    {
      Configuration: { Key: KEY },
      Problems: [{ pointer: '/Name', message: expect.stringMatching(/Name/) }],
    },
  ]);
  expect(await aws.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Failed',
    Automation: { Outcomes: [{ Result: 'Rejected' }] },
  });
  await expectNextToWork();
});

describe('a file whose name is no name gets an error file', () => {
  it.each([
    ['Experience_Finance.json', '', /has no #/],
    ['Experience_#1.json', '', /short name is missing/],
    ['Experience_Fin/ance#1.json', '', /short name holds "\/"/],
    ['Experience_Finance#a#b.json', 'Finance', /version holds "#"/],
  ])('%s', async (key, inErrorKey, message) => {
    const { configure } = aws.handlers();
    const event = await aws.upload(key, good);
    await configure(event);
    await configure(event);

    expect(await aws.errors()).toMatchObject([
      {
        key: `ERROR_STATUS_Experience_${inErrorKey}_20260131-090500`,
        Configuration: { Key: key },
        Message: expect.stringMatching(message),
      },
    ]);
    expect(await aws.keys('STATUS_')).toEqual([]);
    await expectNextToWork();
  });
});

describe('a configuration that AWS does not take gets an error file', () => {
  it('with what the change set says', async () => {
    await aws.apply(KEY, { ...good, AssociatePrincipals: ['999999999999'] });
    const [error] = await aws.errors();
    const message = 'Caller not authorized to execute the action';
    expect(error?.Message).toBe(message);
    const text = (await aws.bucket.get(error?.key ?? ''))?.text ?? '';
    const [changeSet] = await aws.changeSets();
    // The whole answer of DescribeChangeSet, as AWS's sample writes it.
    expect(JSON.parse(text)).toMatchObject({
      ChangeSetId: changeSet?.id,
      Status: 'FAILED',
      FailureCode: 'CLIENT_ERROR',
      ResponseMetadata: { RequestId: expect.stringMatching(/.+/) },
    });
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetId: changeSet?.id,
      ChangeSetStatus: 'Failed',
      'Error Message': message,
    });
    await expectNextToWork();
  });

  it('with what the refusal says', async () => {
    await aws.apply(KEY, good);
    await aws.upload('STATUS_Experience_Finance', {
      'Experience Id': 'exp-gone000000000',
    });
    await aws.apply('Experience_Finance#2.json', { Status: 'Enabled' });
    expect(await aws.errors()).toMatchObject([
      { Message: expect.stringMatching(/exp-gone000000000.*does not exist/) },
    ]);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Failed',
    });
  });
});

it('writes a file for each of two errors in the same second', async () => {
  const { configure } = aws.handlers();
  const events = [
    await aws.upload('Experience_Finance#1.json', '1'),
    await aws.upload('Experience_Finance#2.json', '2'),
  ];
  for (const event of events) await configure(event);
  for (const event of events) await configure(event);
  expect(await aws.errors()).toMatchObject([
    {
      key: 'ERROR_STATUS_Experience_Finance_20260131-090500',
      Configuration: { Key: 'Experience_Finance#1.json' },
    },
    {
      key: 'ERROR_STATUS_Experience_Finance_20260131-090501',
      Configuration: { Key: 'Experience_Finance#2.json' },
    },
  ]);
});
