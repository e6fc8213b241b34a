import { startCatalog, type ChangeSetEvent } from '../../catalog';
import type { Clock } from '../../clock';
import {
  clientEnvironment,
  type ClientEnvironment,
} from '../../clientEnvironment';
import { demoOrganization, type Organization } from '../../organization';
import { seededRandom } from '../../random';
import type { Sandbox } from '../../startSandbox';
import { startStorage, type ObjectCreatedRecord } from '../../storage';

/** What AWS is started with when whoever starts it hears of its events. */
export interface BareAwsOptions {
  clock: Clock;
  /** Milliseconds from the start of a change set to its end. */
  changeSetDuration: number;
  organization?: Organization;
  onObjectCreated?(record: ObjectCreatedRecord): void;
  onChangeSetEvent?(event: ChangeSetEvent): void;
}

/** The servers of the sandbox without any function. */
export interface BareAws extends Pick<Sandbox, 'bucket' | 'close'> {
  env: ClientEnvironment;
  /** Change sets that have not ended. */
  openChangeSets(): number;
}

const BUCKET = 'private-marketplace-bare';

/**
 * Starts S3 and the Catalog of the sandbox on 127.0.0.1 with nothing in them.
 * Their events go to the caller alone, so that it decides which functions run,
 * and which events are lost.
 */
export async function startBareAws(options: BareAwsOptions): Promise<BareAws> {
  const { clock, changeSetDuration, organization = demoOrganization } = options;
  const storage = await startStorage({
    port: 0,
    clock,
    bucket: BUCKET,
    onObjectCreated: record => options.onObjectCreated?.(record),
  });
  const catalog = await startCatalog({
    port: 0,
    clock,
    random: seededRandom(1),
    accountId: organization.managementAccountId,
    changeSetDuration,
    organization,
    onChangeSetEvent: event => options.onChangeSetEvent?.(event),
  }).catch(async error => {
    await storage.close();
    throw error;
  });
  return {
    bucket: BUCKET,
    env: clientEnvironment(storage.url, catalog.url),
    openChangeSets: () =>
      catalog
        .snapshot()
        .changeSets.filter(({ endTime }) => endTime === undefined).length,
    close: async () => {
      await Promise.all([catalog.close(), storage.close()]);
    },
  };
}
