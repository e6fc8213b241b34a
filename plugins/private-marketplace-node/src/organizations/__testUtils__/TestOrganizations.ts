import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  demoOrganization,
  ManualClock,
  startOrganizations,
  type OrganizationsOptions,
  type OrganizationsServer,
} from '@private-marketplace/sandbox';
import { createOrganizationsClient } from '../../connection/organizationsClient';
import { ORGANIZATIONS_RATES } from '../../rates/documentedRates';
import { RequestRate } from '../../rates/RequestRate';
import { manualRateClock } from '../../rates/__testUtils__/manualRateClock';
import { AwsOrganizationsGateway } from '../AwsOrganizationsGateway';

/** The gateway and AWS Organizations, with one time that passes only by waiting for a rate. */
export class TestOrganizations {
  readonly gateway: AwsOrganizationsGateway;

  private constructor(
    readonly clock: ManualClock,
    readonly server: OrganizationsServer,
    private readonly client: OrganizationsClient,
  ) {
    this.gateway = new AwsOrganizationsGateway(client, {
      rate: new RequestRate(ORGANIZATIONS_RATES, manualRateClock(clock)),
    });
  }

  static async start(
    options: Partial<OrganizationsOptions> = {},
  ): Promise<TestOrganizations> {
    const clock = new ManualClock();
    const server = await startOrganizations({
      port: 0,
      clock,
      organization: demoOrganization,
      ...options,
    });
    const client = createOrganizationsClient({
      endpoint: server.url,
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
    return new TestOrganizations(clock, server, client);
  }

  /** How often each operation was called. */
  callCounts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { operation } of this.server.calls) {
      counts[operation] = (counts[operation] ?? 0) + 1;
    }
    return counts;
  }

  async close(): Promise<void> {
    this.client.destroy();
    await this.server.close();
  }
}
