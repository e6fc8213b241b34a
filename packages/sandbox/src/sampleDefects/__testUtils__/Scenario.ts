import {
  ExperiencePipeline,
  Reconciler,
  createConfigureHandler,
  createMonitorHandler,
  createReconcileHandler,
} from '@private-marketplace/infra';
import type { Organization } from '../../organization';
import { SandboxClient } from '../../__testUtils__/SandboxClient';
import type { CallHooks } from '../../benchmark/aws/AwsClients';
import { ManualAws } from '../../benchmark/aws/ManualAws';

/** The functions and an AWS over HTTP whose events a test hands to them, or loses. */
export class Scenario {
  readonly person: SandboxClient;

  private constructor(readonly aws: ManualAws) {
    this.person = new SandboxClient(aws.aws);
  }

  static async start(organization?: Organization): Promise<Scenario> {
    return new Scenario(await ManualAws.start(organization));
  }

  async close(): Promise<void> {
    this.person.close();
    await this.aws.close();
  }

  /** The functions, as one generation of them that is deployed. */
  functions(hooks?: CallHooks) {
    const clients = this.aws.newClients(hooks);
    const options = {
      bucket: clients.bucket,
      catalog: clients.catalog,
      logger: { info: () => {}, warn: () => {} },
      now: () => this.aws.clock.now(),
      wait: async (milliseconds: number) =>
        this.aws.clock.advance(milliseconds),
      random: () => 0.5,
      orderingGrace: 0,
    };
    const pipeline = new ExperiencePipeline(options);
    return {
      clients,
      configure: createConfigureHandler(pipeline),
      monitor: createMonitorHandler(pipeline),
      reconcile: createReconcileHandler(
        new Reconciler({ ...options, pipeline }),
      ),
    };
  }

  /** Lets everything come to its end, and hands on each event of it. */
  async settle(functions = this.functions()): Promise<void> {
    for (;;) {
      const events = this.aws.endChangeSets();
      if (events.length === 0) return;
      for (const event of events) await functions.monitor(event);
    }
  }

  /** Takes up a configuration and lets everything come to its end. */
  async apply(key: string, content: object): Promise<void> {
    const functions = this.functions();
    await functions.configure(await this.aws.upload(key, content));
    await this.settle(functions);
  }

  /** Newest first. */
  async changeSets() {
    const all = [];
    for await (const each of this.aws.clients.catalog.listChangeSets()) {
      all.push(each);
    }
    return all;
  }

  /** Content of the only error file there is. */
  async error(): Promise<string> {
    const [key = '', ...others] = await this.person.keys('ERROR_');
    if (others.length > 0) throw new Error('There are several error files.');
    return (await this.person.read(key)) ?? '';
  }
}
