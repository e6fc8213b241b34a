import { waitFor } from './__testUtils__/waitFor';
import { systemClock } from '../clock';
import { isCatalogSnapshot } from './state';
import {
  change,
  creation,
  fullExperience,
  refusalOf,
  seeded,
  TestCatalog,
} from './__testUtils__/testCatalog';

const open: TestCatalog[] = [];
async function start(...options: Parameters<typeof TestCatalog.start>) {
  const catalog = await TestCatalog.start(...options);
  open.push(catalog);
  return catalog;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(catalog => catalog.close()));
});

const rename = change('UpdateExperience', { Name: 'New name' });

describe('over HTTP', () => {
  it('listens on loopback, at the port that it was given', async () => {
    const { server } = await start();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    await expect(start({ port: server.port })).rejects.toThrow(/EADDRINUSE/);
  });

  it('answers errors in the envelope of the API', async () => {
    const { server } = await start();
    const response = await fetch(
      `${server.url}/DescribeEntity?catalog=AWSMarketplace&entityId=exp-none`,
    );
    expect(response.status).toBe(404);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'ResourceNotFoundException',
    );
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({
      __type: 'ResourceNotFoundException',
      Message: "Entity 'exp-none' was not found.",
    });
  });

  it.each([
    ['GET', '/'],
    ['POST', '/DeleteEverything'],
    ['GET', '/StartChangeSet'],
    ['POST', '//'],
  ])('knows no operation %s %s', async (method, path) => {
    const { server } = await start();
    const response = await fetch(`${server.url}${path}`, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      __type: 'UnknownOperationException',
    });
  });

  it.each(['', '{', '[]', 'null', '7'])('refuses the body %j', async body => {
    const { server } = await start();
    const response = await fetch(`${server.url}/ListEntities`, {
      method: 'POST',
      body,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      __type: 'ValidationException',
    });
  });

  it('refuses a body of more than four megabytes', async () => {
    const { server } = await start();
    const response = await fetch(`${server.url}/ListEntities`, {
      method: 'POST',
      body: ' '.repeat(4 * 1024 * 1024 + 1),
    });
    expect(response.status).toBe(413);
  });
});

describe('ids', () => {
  it('are the same for the same seed, however often they are read', async () => {
    const results: unknown[] = [];
    for (const reads of [0, 3]) {
      const catalog = await start({ random: seeded(42) });
      for (let read = 0; read < reads; read += 1) {
        await catalog.entity(fullExperience.id);
      }
      await catalog.run([creation('New')]);
      results.push(catalog.server.snapshot());
    }
    expect(results[0]).toMatchObject({ changeSets: [{ status: 'SUCCEEDED' }] });
    // The SDK draws a new token for each request.
    const plain = (value: unknown) =>
      JSON.stringify(value).replace(/"clientRequestToken":"[^"]*"/g, '');
    expect(plain(results[0])).toBe(plain(results[1]));
  });
});

describe('a snapshot', () => {
  it('is plain JSON, and apart from the state', async () => {
    const catalog = await start();
    await catalog.begin([rename]);
    const before = catalog.server.snapshot();
    const text = JSON.stringify(before);
    expect(isCatalogSnapshot(JSON.parse(text))).toBe(true);
    catalog.clock.advance(1000);
    expect(JSON.stringify(before)).toBe(text);
    expect(isCatalogSnapshot({ format: 'other' })).toBe(false);
  });

  it.each([
    ['PREPARING', 300],
    ['APPLYING', 700],
  ])(
    'is gone on from: a change set that was %s ends',
    async (status, after) => {
      const first = await start();
      const token = { ClientRequestToken: 'token' };
      const id = await first.begin([rename, creation('New')], token);
      first.clock.advance(after);
      const restore = JSON.parse(JSON.stringify(first.server.snapshot()));
      await first.close();
      open.pop();

      // Another catalog with the same seed, which would draw the same ids again.
      const second = await start({ restore }, first.clock);
      expect((await second.describe(id)).Status).toBe(status);
      expect(await second.begin([rename, creation('New')], token)).toBe(id);
      expect(await second.refusal([rename])).toMatchObject({ status: 423 });
      second.clock.advance(1000 - after);
      expect((await second.describe(id)).Status).toBe('SUCCEEDED');
      expect(await second.details(fullExperience.id)).toMatchObject({
        Name: 'New name',
      });
      expect(first.events).toEqual([]);
      expect(second.events).toHaveLength(1);
      expect(await second.begin([creation('Other')])).not.toBe(id);
    },
  );

  it('is not lost when the process was away past the end', async () => {
    const first = await start();
    const id = await first.begin([rename]);
    const restore = first.server.snapshot();
    await first.close();
    open.pop();
    first.clock.advance(3_600_000);
    expect(first.events).toEqual([]);

    const second = await start({ restore }, first.clock);
    second.clock.advance(0);
    expect(await second.describe(id)).toMatchObject({
      Status: 'SUCCEEDED',
      EndTime: '2026-01-31T10:05:00Z',
    });
  });
});

it('stands still after close', async () => {
  const catalog = await start();
  await catalog.begin([rename]);
  await catalog.close();
  open.pop();
  expect(catalog.clock.pending).toBe(0);
  expect(await refusalOf(catalog.entity(fullExperience.id))).toMatchObject({
    status: undefined,
  });
});

it('runs by the clock of the machine', async () => {
  const catalog = await start({ clock: systemClock, changeSetDuration: 40 });
  const id = await catalog.begin([rename]);
  await waitFor(() => catalog.events.length === 1);
  expect(catalog.events).toMatchObject([
    { 'detail-type': 'Change Set Succeeded', detail: { ChangeSetId: id } },
  ]);
  expect((await catalog.describe(id)).Status).toBe('SUCCEEDED');
});
