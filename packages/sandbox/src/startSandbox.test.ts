import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { SandboxClient } from './__testUtils__/SandboxClient';
import { waitUntil } from './__testUtils__/waitUntil';
import { demoOrganization } from './organization';
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from './startSandbox';

let sandbox: Sandbox;
let client: SandboxClient;

async function start(options: SandboxOptions = {}): Promise<void> {
  sandbox = await startSandbox({
    changeSetDuration: 20,
    retryDelays: [20, 40],
    ...options,
  });
  client = new SandboxClient(sandbox);
}

afterEach(async () => {
  client.close();
  await sandbox.close();
});

describe('a sandbox', () => {
  it('has the experiences of the demo, and status files of those that are managed', async () => {
    await start();
    expect((await client.experiences()).map(({ name }) => name)).toEqual([
      'Data Science Lab',
      'Default',
      'Finance Unit',
      'Marketing Unit',
    ]);
    expect(await client.keys()).toEqual([
      'STATUS_Experience_DataScienceLab',
      'STATUS_Experience_Default',
      'STATUS_Experience_FinanceUnit',
    ]);
    expect(await client.status('Default')).toEqual({
      'Experience Id': 'exp-hfa7q3gade2qi',
    });
  });

  it('applies a configuration that is uploaded', async () => {
    await start();
    await client.upload('Experience_Research#1.json', {
      Name: 'Research',
      AssociatePrincipals: ['ou-7kq2-research1'],
      AllowProducts: ['prod-a'],
      Status: 'Enabled',
    });
    const status = await client.settled('Research');
    expect(status).toMatchObject({ ChangeSetStatus: 'Successful' });
    expect(await client.experiences()).toContainEqual({
      id: status['Experience Id'],
      name: 'Research',
      status: 'Enabled',
      principals: ['ou-7kq2-research1'],
      allowed: ['prod-a'],
    });
    expect(await client.keys('ERROR_')).toEqual([]);
  });

  it('fails a configuration as AWS does', async () => {
    await start();
    await client.upload('Experience_Treasury#1.json', {
      Name: 'Treasury',
      AssociatePrincipals: ['ou-7kq2-finance08'],
    });
    const status = await client.settled('Treasury');
    const message = expect.stringMatching(
      /already associated with the account ou-7kq2-finance08/,
    );
    expect(status).toMatchObject({
      ChangeSetStatus: 'Failed',
      'Error Message': message,
    });
    expect(status).not.toHaveProperty('Experience Id');
    const [key = '', ...others] = await client.keys('ERROR_');
    expect(others).toEqual([]);
    expect(key).toMatch(/^ERROR_STATUS_Experience_Treasury_\d{8}-\d{6}$/);
    expect(JSON.parse((await client.read(key)) ?? '')).toMatchObject({
      Status: 'FAILED',
      Automation: { Message: message },
    });
  });

  it('lets what is locked wait, and says why', async () => {
    const warnings: string[] = [];
    await start({
      changeSetDuration: 300,
      logger: { info: () => {}, warn: message => warnings.push(message) },
    });
    // Two status files of one experience, so that it is locked for the second.
    await client.upload('STATUS_Experience_Everybody', {
      'Experience Id': 'exp-hfa7q3gade2qi',
    });
    await client.upload('Experience_Default#1.json', { Status: 'Disabled' });
    await client.upload('Experience_Everybody#1.json', { Name: 'Everybody' });
    await client.settled('Default');
    const waiting = await waitUntil('a reason to wait', async () => {
      const status = await client.read('STATUS_Experience_Everybody');
      return status?.includes('"Waiting"') ? status : undefined;
    });
    expect(waiting).toContain('ResourceInUseException');
    expect(warnings).not.toContain('The function failed for good');
    expect(await client.keys('ERROR_')).toEqual([]);
  });

  it('tells of a status file that nobody understands, and goes on with the others', async () => {
    const warnings: string[] = [];
    await start({
      retryDelays: [],
      logger: { info: () => {}, warn: message => warnings.push(message) },
    });
    await client.upload('STATUS_Experience_Broken', Buffer.from('oops'));
    await client.upload('Experience_Broken#1.json', { Name: 'Broken' });
    await client.upload('Experience_Fine#1.json', { Name: 'Fine' });
    await client.settled('Fine');
    const [key = ''] = await client.keys('ERROR_');
    expect(await client.read(key)).toContain('STATUS_Experience_Broken');
    await sandbox.close();
    expect(warnings).toContain('Status file is broken');
    expect(warnings).not.toContain('The function failed for good');
  });

  it('looks at the names only that the automation listens to', async () => {
    await start({ seedData: { experiences: [], managed: [] } });
    await client.upload('other/Experience_A#1.json', { Name: 'A' });
    await client.upload('experience_B#1.json', { Name: 'B' });
    await client.upload('Experience_C#1.json', { Name: 'C' });
    await client.settled('C');
    expect(await client.keys('STATUS_')).toEqual(['STATUS_Experience_C']);
    expect(await client.keys('ERROR_')).toEqual([]);
  });

  it('is AWS alone when it is asked to be', async () => {
    const log: string[] = [];
    const note = (message: string) => log.push(message);
    await start({ automation: false, logger: { info: note, warn: note } });
    await client.upload('Experience_A#1.json', { Name: 'A' });
    const keys = await client.keys('Experience_');
    await sandbox.close();
    expect({ keys, log }).toEqual({ keys: ['Experience_A#1.json'], log: [] });
  });
});

it('serves the organization and its trusted access on ports of their own', async () => {
  await start({ automation: false });
  const iam = new IAMClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_IAM,
    region: sandbox.env.AWS_REGION,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const RoleName = 'AWSServiceRoleForPrivateMarketplaceAdmin';
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  iam.destroy();
  expect(Role?.Arn).toContain(`:${demoOrganization.managementAccountId}:`);
  expect(sandbox.organizations.url).toBe(
    sandbox.env.AWS_ENDPOINT_URL_ORGANIZATIONS,
  );
  expect(sandbox.organizations.serviceAccess()).toEqual([
    'private-marketplace.marketplace.amazonaws.com',
  ]);
});
