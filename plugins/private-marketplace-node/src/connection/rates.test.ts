import { ConfigReader } from '@backstage/config';
import {
  ManualClock,
  demoOrganization,
  startOrganizations,
} from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { startStub } from '../__testUtils__/startStub';
import { manualRateClock } from '../rates/__testUtils__/manualRateClock';
import { gatewaysFromConfig } from './gatewaysFromConfig';

let clock: ManualClock;
let begin: number;
const elapsed = () => clock.now().getTime() - begin;
const closing: { close(): Promise<unknown> }[] = [];

beforeEach(() => {
  clock = new ManualClock();
  begin = clock.now().getTime();
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map(each => each.close()));
});

function gateways(endpoints: object) {
  const config = new ConfigReader({
    aws: { mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' } },
    privateMarketplace: { bucket: 'any', scope: 'Self', endpoints },
  });
  return gatewaysFromConfig(config, { clock: manualRateClock(clock) });
}

/** A server whose first answers are refusals. */
async function refusing(times: number, status: number, code: string) {
  const seen: number[] = [];
  const stub = await startStub((_request, response) => {
    seen.push(elapsed());
    if (seen.length > times) {
      response.end('{}');
      return;
    }
    response.writeHead(status, { 'x-amzn-errortype': code });
    response.end(JSON.stringify({ __type: code, message: 'No.' }));
  });
  closing.push(stub);
  const { endpoint } = stub.options;
  return {
    seen,
    ...(await gateways({ catalog: endpoint, organizations: endpoint })),
  };
}

it('asks AWS Organizations no more often than it allows', async () => {
  const server = await startOrganizations({
    ...{ port: 0, clock, rates: true },
    organization: demoOrganization,
  });
  closing.push(server);
  const { organizations } = await gateways({ organizations: server.url });
  for (let turn = 0; turn < 6; turn += 1) {
    await organizations.describeOrganization();
    await all(organizations.listRoots());
    await all(organizations.listAccounts());
  }
  expect(server.calls.length).toBeGreaterThan(18);
  expect(server.calls.filter(({ error }) => error !== undefined)).toEqual([]);
  // Two at once, and one a second after them.
  expect(elapsed()).toBeGreaterThanOrEqual(4000);
});

it.each([
  [429, 'ThrottlingException'],
  [400, 'TooManyRequestsException'],
])(
  'sends a throttled request as often as it takes turns: %p',
  async (...no) => {
    const { catalog, seen } = await refusing(3, ...no);
    expect(await all(catalog.listEntities('Experience'))).toEqual([]);
    // The SDK repeats nothing by itself, and each turn comes later than the one before.
    expect(seen).toHaveLength(4);
    const pauses = seen.slice(1).map((at, index) => at - (seen[index] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).toBeGreaterThan(0);
  },
);

it.each(['catalog', 'organizations'] as const)(
  'gives up after three failures of the server: %s',
  async api => {
    const { catalog, organizations, seen } = await refusing(9, 500, 'Internal');
    const call =
      api === 'catalog'
        ? all(catalog.listEntities('Experience'))
        : organizations.describeOrganization();
    await expect(call).rejects.toMatchObject({ httpStatus: 500 });
    expect(seen).toHaveLength(3);
  },
);

it('tries again when there is no way to AWS', async () => {
  const stub = await startStub(() => {});
  await stub.close();
  const { catalog } = await gateways({ catalog: stub.options.endpoint });
  await expect(all(catalog.listEntities('Experience'))).rejects.toMatchObject({
    httpStatus: undefined,
  });
  expect(elapsed()).toBeGreaterThanOrEqual(300);
});
