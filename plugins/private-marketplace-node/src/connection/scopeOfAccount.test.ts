import { ConfigReader } from '@backstage/config';
import { startSandbox, type Sandbox } from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { gatewaysFromConfig } from './gatewaysFromConfig';

let sandbox: Sandbox;

afterEach(async () => {
  await sandbox.close();
});

function gateways(settings: object = {}) {
  const { env } = sandbox;
  const warnings: string[] = [];
  const made = gatewaysFromConfig(
    new ConfigReader({
      aws: { mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' } },
      privateMarketplace: {
        bucket: sandbox.bucket,
        endpoints: {
          catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
          organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
          s3: env.AWS_ENDPOINT_URL_S3,
          sts: env.AWS_ENDPOINT_URL_STS,
        },
        ...settings,
      },
    }),
    { logger: { warn: message => warnings.push(message) } },
  );
  return { ...made, warnings };
}

describe.each(['self', 'shared'] as const)(
  'Where the experiences are %s',
  resourceOwner => {
    beforeEach(async () => {
      sandbox = await startSandbox({ automation: false, resourceOwner });
    });

    it('finds them all, asked whose they are once', async () => {
      const { catalog } = gateways();
      const found = await Promise.all([
        all(catalog.listEntities('Experience')),
        all(catalog.listEntities('Audience')),
      ]);
      expect(found.map(list => list.length > 0)).toEqual([true, true]);
      await expect(all(catalog.listChangeSets())).resolves.toEqual([]);
      expect(
        sandbox.organizations.calls.map(({ operation }) => operation),
      ).toEqual(['DescribeOrganization']);
    });
  },
);

it('finds none where AWS Organizations is denied to a delegated administrator, and says what helps', async () => {
  sandbox = await startSandbox({ automation: false, resourceOwner: 'shared' });
  sandbox.organizations.fail({
    operation: 'DescribeOrganization',
    code: 'AccessDeniedException',
    times: 100,
  });
  const { catalog, warnings } = gateways();
  await expect(all(catalog.listEntities('Experience'))).resolves.toEqual([]);
  await expect(all(catalog.listEntities('Audience'))).resolves.toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(
      /Allow organizations:DescribeOrganization, or set privateMarketplace\.scope: DescribeOrganization for the organization failed: AccessDeniedException.*\(request [-0-9a-f]{36}\)/,
    ),
  ]);
  const told = gateways({ scope: 'SharedWithMe' });
  const found = await all(told.catalog.listEntities('Experience'));
  expect(found.length).toBeGreaterThan(0);
});

it('names the call that failed where nobody says whose credentials these are', async () => {
  sandbox = await startSandbox({ automation: false });
  const stub = await startStub((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end('<GetCallerIdentityResponse/>');
  });
  const { env } = sandbox;
  const { catalog } = gateways({
    endpoints: {
      catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
      sts: stub.options.endpoint,
    },
  });
  const error = await errorOf(all(catalog.listEntities('Experience')));
  expect(error).toMatchObject({ operation: 'GetCallerIdentity' });
  await stub.close();
});

it('needs no call where the configuration names the account', async () => {
  sandbox = await startSandbox({ automation: false });
  const { env } = sandbox;
  const managementAccountId = (
    await gateways().organizations.describeOrganization()
  ).managementAccountId;
  const { catalog } = gatewaysFromConfig(
    new ConfigReader({
      aws: {
        accounts: [
          {
            accountId: managementAccountId,
            accessKeyId: 'any',
            secretAccessKey: 'any',
          },
        ],
      },
      privateMarketplace: {
        bucket: sandbox.bucket,
        accountId: managementAccountId,
        endpoints: {
          catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
          organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
          // Nothing listens there.
          sts: 'http://127.0.0.1:1',
        },
      },
    }),
  );
  const found = await all(catalog.listEntities('Experience'));
  expect(found.length).toBeGreaterThan(0);
});

it('does not ask AWS for anything when it is made', () => {
  const made = () =>
    gatewaysFromConfig(
      new ConfigReader({
        // Which account that is only AWS knows, so that it has to be asked later.
        aws: { mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' } },
        privateMarketplace: { bucket: 'any', accountId: '111122223333' },
      }),
    );
  expect(made).not.toThrow();
});
