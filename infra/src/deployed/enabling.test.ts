import {
  demoOrganization,
  startIdentity,
  startOrganizations,
  systemClock,
  type OrganizationsServer,
} from '@private-marketplace/sandbox';
import {
  startResponseEndpoint,
  type ResponseEndpoint,
} from '../enable/__testUtils__/startResponseEndpoint';
import { functionsOf } from './__testUtils__/functionsOf';
import { LambdaProcess } from './__testUtils__/LambdaProcess';
import { readTemplates } from './__testUtils__/readTemplates';
import { Template } from './__testUtils__/Template';

const ENABLE = 'AWS::CloudFormation::CustomResource';
const SERVICE = 'private-marketplace.marketplace.amazonaws.com';
const [administrator] = demoOrganization.accounts
  .map(({ id }) => id)
  .filter(id => id !== demoOrganization.managementAccountId);

const closers: (() => Promise<unknown>)[] = [];
let organizations: OrganizationsServer;
let lambda: LambdaProcess;
let template: Template;
let cloudFormation: ResponseEndpoint;

beforeEach(async () => {
  const clock = systemClock;
  organizations = await startOrganizations({
    port: 0,
    clock,
    organization: demoOrganization,
  });
  const identity = await startIdentity({
    port: 0,
    clock,
    accountId: demoOrganization.managementAccountId,
  });
  cloudFormation = await startResponseEndpoint();
  template = new Template(readTemplates().enable, {
    DelegatedAdministratorAccount: administrator ?? '',
  });
  const [definition, ...others] = functionsOf(template);
  if (!definition || others.length > 0) throw new Error('There is one.');
  lambda = new LambdaProcess(definition, {
    env: {
      AWS_ENDPOINT_URL_ORGANIZATIONS: organizations.url,
      AWS_ENDPOINT_URL_IAM: identity.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
    },
    now: () => clock.now(),
  });
  closers.push(
    () => lambda.close(),
    () => organizations.close(),
    () => identity.close(),
    () => cloudFormation.close(),
  );
});

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Asks for a resource of the template as CloudFormation does. */
async function request(
  RequestType: 'Create' | 'Delete',
  type: string,
  PhysicalResourceId?: unknown,
): Promise<Record<string, unknown>> {
  const [resource] = template.resources(type);
  await lambda.invoke({
    RequestType,
    RequestId: `${RequestType} ${type}`,
    ResponseURL: cloudFormation.url,
    StackId: 'stack',
    LogicalResourceId: resource?.id,
    ResourceProperties: resource?.properties,
    PhysicalResourceId,
  });
  return JSON.parse(cloudFormation.received.at(-1)?.body ?? '{}');
}

it('enables Private Marketplace and registers the administrator, with the code and the resources of the template', async () => {
  const enabled = await request('Create', ENABLE);
  expect(enabled).toMatchObject({ Status: 'SUCCESS' });
  expect(organizations.serviceAccess()).toEqual([SERVICE]);
  const delegated = await request('Create', 'Custom::DelegatedAdministrator');
  expect(delegated).toMatchObject({
    Status: 'SUCCESS',
    LogicalResourceId: 'DelegatedAdministrator',
  });
  expect(organizations.delegatedAdministrators(SERVICE)).toEqual([
    administrator,
  ]);

  for (const [type, { PhysicalResourceId }] of [
    ['Custom::DelegatedAdministrator', delegated],
    [ENABLE, enabled],
  ] as const) {
    expect(await request('Delete', type, PhysicalResourceId)).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId,
    });
  }
  expect(organizations.delegatedAdministrators(SERVICE)).toEqual([]);
  expect(organizations.serviceAccess()).toEqual([SERVICE]);
}, 30_000);
