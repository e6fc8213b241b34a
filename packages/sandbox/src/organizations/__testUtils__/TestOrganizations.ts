import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { CREDENTIALS } from '../../credentials';
import { ManualClock } from '../../ManualClock';
import { demoOrganization } from '../../organization';
import type { OrganizationsOptions, OrganizationsServer } from '../options';
import { startOrganizations } from '../startOrganizations';

/** AWS Organizations with the SDK's client of it. */
export class TestOrganizations {
  private constructor(
    readonly server: OrganizationsServer,
    readonly client: OrganizationsClient,
    readonly clock: ManualClock,
  ) {}

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
    const client = new OrganizationsClient({
      endpoint: server.url,
      region: 'us-east-1',
      credentials: CREDENTIALS,
      maxAttempts: 1,
    });
    return new TestOrganizations(server, client, clock);
  }

  async close(): Promise<void> {
    this.client.destroy();
    await this.server.close();
  }
}
