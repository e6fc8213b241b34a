import {
  AwsCallError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { parseUnrecognizedText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { beforePut, once } from '../__testUtils__/hooks';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const MINUTE = 60_000;
const sweep = { task: 'sweep' };
const reconcile = { task: 'reconcile' };
const POISON = 'Experience_Poison#1.json';

/** A bucket in which one file can not be read. */
function poisoned(
  code: string,
  httpStatus: number,
  poison = POISON,
): BucketGateway {
  return new Proxy(aws.bucket, {
    get: (target, name) => {
      if (name === 'get') {
        const get: BucketGateway['get'] = async (key, options) => {
          if (key !== poison) return target.get(key, options);
          throw new AwsCallError({
            code,
            httpStatus,
            operation: 'GetObject',
            subject: key,
            reason: 'No.',
          });
        };
        return get;
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

async function mark(): Promise<string> {
  return (await aws.bucket.get('AUTOMATION_Sweep'))?.text?.trim() ?? '';
}

/** A configuration whose event is lost is found, and the mark moves on. */
async function expectSweepsToWork(bucket = aws.bucket): Promise<void> {
  const functions = aws.handlers({ bucket });
  const before = await mark();
  await aws.upload('Experience_Good#1.json', { Name: 'Good' });
  aws.clock.advance(15 * MINUTE);
  await functions.reconcile(sweep);
  for (const event of await aws.endChangeSets()) await functions.monitor(event);
  expect(await aws.status('Good')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  const after = await mark();
  expect(after > before).toBe(true);
}

describe('a configuration that can not be read', () => {
  it.each([
    ['of another key', 'AccessDenied', 403],
    ['of a key that is nowhere kept', 'InvalidRequest', 400],
  ])('has an error file and stops nobody: %s', async (_, code, status) => {
    const bucket = poisoned(code, status);
    const functions = aws.handlers({ bucket });
    await functions.reconcile(sweep);
    await functions.configure(await aws.upload(POISON, { Name: 'Poison' }));
    expect(await aws.errors()).toMatchObject([
      {
        Configuration: { Key: POISON },
        Message: expect.stringMatching(/can not be read.*KMS.*upload it again/),
      },
    ]);
    await expectSweepsToWork(bucket);
    expect(await aws.errors()).toHaveLength(1);
  });

  it('is tried again apart when that may help, and then comes late', async () => {
    const bucket = poisoned('ServiceUnavailable', 503);
    const trouble = aws.handlers({ bucket });
    await trouble.configure(await aws.upload(POISON, { Name: 'Old' }));
    expect(await aws.status('Poison')).toMatchObject({
      Automation: {
        Waiting: { Reason: expect.stringContaining('can not be read') },
        Queue: [{ Key: POISON, Aside: { For: 'File', Attempts: 1 } }],
      },
    });
    aws.clock.advance(1000);
    await trouble.configure(
      await aws.upload('Experience_Poison#2.json', { Name: 'New' }),
    );
    const functions = aws.handlers();
    for (const event of await aws.endChangeSets()) {
      await functions.monitor(event);
    }
    aws.clock.advance(2 * MINUTE);
    await functions.reconcile(reconcile);
    expect(await aws.experiences()).toMatchObject([{ name: 'New' }]);
    expect(await aws.status('Poison')).toMatchObject({
      Automation: {
        Outcomes: [{ Result: 'Succeeded' }, { Result: 'Superseded' }],
      },
    });
    expect(await aws.errors()).toEqual([]);
  });

  it('is not believed to be deleted while versioning may be new', async () => {
    const functions = aws.handlers();
    const event = await aws.upload('Experience_Finance#1.json', { Name: 'A' });
    const [record] = event.Records;
    if (record) record.s3.object.versionId = 'unknown-to-S3';
    await functions.configure(event);
    expect(await aws.errors()).toEqual([]);
    for (let minute = 0; minute < 35; minute += 1) {
      aws.clock.advance(MINUTE);
      await functions.reconcile(reconcile);
    }
    expect(await aws.errors()).toMatchObject([
      { Message: expect.stringMatching(/was deleted/) },
    ]);
  });

  it('names its encoding', async () => {
    const { configure } = aws.handlers();
    const utf16 = Buffer.from('\uFEFF{"Name":"A"}', 'utf16le');
    await configure(await aws.upload('Experience_Finance#1.json', utf16));
    expect(await aws.errors()).toMatchObject([
      {
        Message: expect.stringContaining(
          'The file is UTF-16. Save it as UTF-8.',
        ),
      },
    ]);
  });
});

describe('a status file', () => {
  it.each([' exp-hfa7q3gade2qi', 'exp-hfa7q3gade2qi@6 '])(
    'is taken with blanks and a revision: "%s"',
    async id => {
      await aws.upload('STATUS_Experience_Old', { 'Experience Id': id });
      expect(await aws.status('Old')).toEqual({
        'Experience Id': 'exp-hfa7q3gade2qi',
      });
      await aws.handlers().reconcile(sweep);
      await expectSweepsToWork();
      expect(await aws.errors()).toEqual([]);
    },
  );

  it('stops nobody when it is broken', async () => {
    await aws.handlers().reconcile(sweep);
    aws.clock.advance(MINUTE);
    await aws.upload('STATUS_Experience_Old', 'oops');
    await expectSweepsToWork();
    expect(await aws.errors()).toMatchObject([
      { Configuration: { Key: 'STATUS_Experience_Old' } },
    ]);
  });

  it('is told of by reconcile when who found it broken could not', async () => {
    const { configure, monitor, reconcile: run } = aws.handlers();
    await configure(
      await aws.upload('Experience_Finance#1.json', { Name: 'Finance' }),
    );
    await aws.upload('STATUS_Experience_Finance', 'oops');
    const unavailable = new AwsCallError({
      code: 'ServiceUnavailable',
      httpStatus: 503,
      operation: 'PutObject',
      subject: 'an error file',
      reason: 'No.',
    });
    const trouble = aws.handlers({
      bucket: beforePut(
        aws.bucket,
        once(key => key.startsWith('ERROR_'), unavailable),
      ),
    });
    const [event] = await aws.endChangeSets();
    // Nothing is lost by it, so nobody is alarmed.
    await trouble.monitor(event);
    expect(await aws.errors()).toEqual([]);
    await run(reconcile);
    await run(reconcile);
    await monitor(event);
    expect(await aws.errors()).toMatchObject([
      { Configuration: { Key: 'STATUS_Experience_Finance' } },
    ]);
  });

  it('that can not be read while a sweep runs does not disturb the order of uploads', async () => {
    const key = 'Experience_Finance#2.json';
    const functions = aws.handlers();
    await functions.reconcile(sweep);
    aws.clock.advance(5 * MINUTE);
    await aws.apply('Experience_Finance#1.json', { Name: 'Finance' });
    aws.clock.advance(350);
    const announced = await aws.upload(key, { Description: 'older' });
    await functions.configure(announced);
    // In the same second, and nobody hears of it.
    await aws.upload(key, { Description: 'newer' });
    for (const event of await aws.endChangeSets()) {
      await functions.monitor(event);
    }
    aws.clock.advance(15 * MINUTE);
    const status = 'STATUS_Experience_Finance';
    const bucket = poisoned('ServiceUnavailable', 503, status);
    const before = await mark();
    await aws.handlers({ bucket }).reconcile(sweep);
    expect((await mark()) > before).toBe(true);
    for (let n = 0; n < 3; n += 1) {
      await functions.reconcile(reconcile);
      for (const event of await aws.endChangeSets()) {
        await functions.monitor(event);
      }
    }
    expect(await aws.experiences()).toMatchObject([{ description: 'newer' }]);
    expect(
      (await aws.keys('PENDING_')).filter(each => each.includes('#')),
    ).toEqual([]);
  });

  it('keeps what a newer version of the automation has written', async () => {
    await aws.upload('STATUS_Experience_Finance', {
      Automation: {
        Version: 7,
        Queue: [],
        Outcomes: [],
        UnwrittenErrors: [],
        Invented: { Later: true },
      },
    });
    await aws.apply('Experience_Finance#1.json', { Name: 'Finance' });
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: { Version: 7, Invented: { Later: true } },
    });
  });
});

it('tells of objects that are none of its files', async () => {
  const functions = aws.handlers();
  const keys = [
    'Experience_Finance/',
    'archive/Experience_Finance#1.json',
    'experience_finance#1.json',
    'STATUS_Experience_',
  ];
  for (const key of keys) await aws.upload(key, {});
  await functions.reconcile(sweep);
  const object = await aws.bucket.get('AUTOMATION_Unrecognized');
  const { Objects = [] } = parseUnrecognizedText(object?.text ?? '') ?? {};
  expect(Objects.map(({ Key, Reason }) => [Key, Reason])).toEqual([
    ['Experience_Finance/', expect.stringContaining('folder')],
    ['STATUS_Experience_', expect.stringContaining('no short name')],
    [
      'archive/Experience_Finance#1.json',
      expect.stringContaining('in a folder'),
    ],
    ['experience_finance#1.json', expect.stringContaining('case sensitive')],
  ]);
});
