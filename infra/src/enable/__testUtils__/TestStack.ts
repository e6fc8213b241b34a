import { isDeepStrictEqual } from 'node:util';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  demoOrganization,
  ManualClock,
  startIdentity,
  startOrganizations,
  type IdentityOptions,
  type IdentityServer,
  type OrganizationsOptions,
  type OrganizationsServer,
} from '@private-marketplace/sandbox';
import { createEnableHandler } from '../createEnableHandler';
import { Governance } from '../Governance';
import {
  startResponseEndpoint,
  type ResponseEndpoint,
} from './startResponseEndpoint';

/** Service principal of private marketplaces. */
export const SERVICE = 'private-marketplace.marketplace.amazonaws.com';

/** Milliseconds that Lambda gives the function. */
export const TIMEOUT = 180_000;

/** What all requests of a test have in common. */
export const ECHOED = {
  StackId: 'arn:aws:cloudformation:us-east-1:100000000017:stack/Enable/1',
  RequestId: 'request-1',
  LogicalResourceId: 'Resource',
};

const SETTINGS = {
  region: 'us-east-1',
  maxAttempts: 1,
  credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
};

/** The handler, with AWS and CloudFormation around it. Pauses take no real time. */
export class TestStack {
  readonly log: string[] = [];

  private constructor(
    readonly clock: ManualClock,
    readonly organizations: OrganizationsServer,
    readonly identity: IdentityServer,
    readonly endpoint: ResponseEndpoint,
    private readonly clients: {
      iam: IAMClient;
      organizations: OrganizationsClient;
    },
  ) {}

  static async start(
    world: {
      organizations?: Partial<OrganizationsOptions>;
      identity?: Partial<IdentityOptions>;
    } = {},
  ): Promise<TestStack> {
    const clock = new ManualClock();
    const shared = { port: 0, clock };
    const organizations = await startOrganizations({
      ...shared,
      organization: demoOrganization,
      ...world.organizations,
    });
    const identity = await startIdentity({
      ...shared,
      accountId: demoOrganization.managementAccountId,
      ...world.identity,
    });
    return new TestStack(
      clock,
      organizations,
      identity,
      await startResponseEndpoint(),
      {
        iam: new IAMClient({ ...SETTINGS, endpoint: identity.url }),
        organizations: new OrganizationsClient({
          ...SETTINGS,
          endpoint: organizations.url,
        }),
      },
    );
  }

  /** Sends an event as it is. */
  async send(event: unknown): Promise<void> {
    const log = (message: string, fields?: Record<string, unknown>) => {
      this.log.push(JSON.stringify({ message, ...fields }));
    };
    const { clock } = this;
    const handler = createEnableHandler({
      governance: new Governance(this.clients),
      clock: {
        now: () => clock.now().getTime(),
        after: (milliseconds, callback) => clock.after(milliseconds, callback),
        pause: async (milliseconds, signal) => {
          clock.advance(milliseconds);
          signal.throwIfAborted();
        },
      },
      logger: { info: log, warn: log },
    });
    const end = clock.now().getTime() + TIMEOUT;
    await handler(event, {
      getRemainingTimeInMillis: () => end - clock.now().getTime(),
    });
  }

  /** Sends a request; the answer is what CloudFormation received, apart from what is echoed. */
  async request(
    requestType: string,
    properties: object,
    physicalResourceId?: string,
  ): Promise<Record<string, unknown>> {
    await this.send({
      RequestType: requestType,
      ResponseURL: this.endpoint.url,
      ResourceType: 'Custom::Resource',
      ...ECHOED,
      PhysicalResourceId: physicalResourceId,
      ResourceProperties: { ServiceToken: 'arn', ...properties },
    });
    const { body = '{}' } = this.endpoint.received.at(-1) ?? {};
    const { StackId, RequestId, LogicalResourceId, ...answer } =
      JSON.parse(body);
    if (!isDeepStrictEqual({ StackId, RequestId, LogicalResourceId }, ECHOED)) {
      throw new Error(`This answers no request: ${body}`);
    }
    return answer;
  }

  /** Calls of AWS so far, each with the account and the error if there are such. */
  calls(): string[] {
    return [...this.identity.calls, ...this.organizations.calls].map(
      ({ operation, request, error }) =>
        [operation, request.AccountId, error].filter(Boolean).join(' '),
    );
  }

  administrators(): string[] {
    return this.organizations.delegatedAdministrators(SERVICE);
  }

  /** The same with IAM at another address. */
  withIdentityAt(endpoint: string): TestStack {
    const { clock, organizations, identity, clients } = this;
    return new TestStack(clock, organizations, identity, this.endpoint, {
      iam: new IAMClient({ ...SETTINGS, endpoint }),
      organizations: clients.organizations,
    });
  }

  /** Ends the connections of the handler. */
  disconnect(): void {
    this.clients.iam.destroy();
    this.clients.organizations.destroy();
  }

  /** @throws Error when trusted access was disabled, which would end the governance of all. */
  async close(): Promise<void> {
    const calls = this.calls();
    this.disconnect();
    await Promise.all([
      this.organizations.close(),
      this.identity.close(),
      this.endpoint.close(),
    ]);
    if (calls.some(call => call.startsWith('DisableAWSServiceAccess'))) {
      throw new Error('Trusted access was disabled.');
    }
  }
}
