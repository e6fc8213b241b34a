import {
  AwsOrganizationsGateway,
  createOrganizationsClient,
  ORGANIZATIONS_RATES,
  readOrganization,
  RequestRate,
  type ReadOrganization,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  ManualClock,
  startOrganizations,
  type Organization,
} from '@private-marketplace/sandbox';

/** An organization that was read from AWS, and what that took. */
export interface SampleReading {
  read: ReadOrganization;
  calls: number;
  /** Calls that AWS refused. */
  refused: number;
  callsOf: ReadonlyMap<string, number>;
  /** Seconds that the documented rates make it take. */
  seconds: number;
}

/**
 * Reads an organization from the sandbox, which refuses calls beyond the
 * documented rates. Waiting for a rate makes the time of both pass, so that the
 * reading itself takes seconds.
 */
export async function readSampleOrganization(
  organization: Organization,
  { paths }: { paths: boolean },
): Promise<SampleReading> {
  const clock = new ManualClock();
  const begin = clock.now().getTime();
  const now = () => clock.now().getTime();
  const server = await startOrganizations({
    port: 0,
    clock,
    organization,
    paths,
    rates: true,
  });
  const client = createOrganizationsClient({
    endpoint: server.url,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  });
  try {
    const wait = async (milliseconds: number) => clock.advance(milliseconds);
    const rate = new RequestRate(ORGANIZATIONS_RATES, { now, wait });
    const gateway = new AwsOrganizationsGateway(client, { rate });
    const read = await readOrganization(gateway);
    const callsOf = new Map<string, number>();
    for (const { operation } of server.calls) {
      callsOf.set(operation, (callsOf.get(operation) ?? 0) + 1);
    }
    return {
      read,
      calls: server.calls.length,
      refused: server.calls.filter(({ error }) => error !== undefined).length,
      callsOf,
      seconds: (now() - begin) / 1000,
    };
  } finally {
    client.destroy();
    await server.close();
  }
}
