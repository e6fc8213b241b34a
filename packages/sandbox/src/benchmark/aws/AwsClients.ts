import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { CREDENTIALS as credentials } from '../../credentials';
import type { BareAws } from './startBareAws';

/** One call of AWS, as far as somebody may want to look at it. */
export interface AwsCall {
  /** Such as `PutObject`. */
  operation: string;
  /** Of the object; empty for calls of the Catalog. */
  key: string;
  /** What is written; empty for calls that write no object. */
  text: string;
}

/** Hears of calls, and can let them wait or fail, or change what they answered. */
export interface CallHooks {
  before?(call: AwsCall): Promise<void> | void;
  after?(call: AwsCall, answer: object): Promise<void> | void;
}

/** Clients of one function, which count what they are asked for. */
export class AwsClients {
  /** Calls so far; a repetition by the SDK is none of its own. */
  calls = 0;
  readonly s3;
  readonly marketplace;
  readonly bucket;
  readonly catalog;
  readonly #hooks: CallHooks;

  constructor(aws: Pick<BareAws, 'bucket' | 'env'>, hooks: CallHooks = {}) {
    const { env } = aws;
    this.#hooks = hooks;
    this.s3 = createBucketClient({
      endpoint: env.AWS_ENDPOINT_URL_S3,
      region: env.AWS_REGION,
      credentials,
    });
    this.marketplace = createCatalogClient({
      endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      credentials,
    });
    this.s3.middlewareStack.add(
      (next, context) => args =>
        this.#watch(context, args.input, () => next(args)),
      { step: 'initialize' },
    );
    this.marketplace.middlewareStack.add(
      (next, context) => args =>
        this.#watch(context, args.input, () => next(args)),
      { step: 'initialize' },
    );
    this.bucket = new S3BucketGateway(this.s3, aws.bucket);
    this.catalog = new AwsCatalogGateway(this.marketplace);
  }

  close(): void {
    this.s3.destroy();
    this.marketplace.destroy();
  }

  async #watch<Result extends { output: object }>(
    context: { commandName?: string },
    input: object,
    send: () => Promise<Result>,
  ): Promise<Result> {
    this.calls += 1;
    const body: unknown = Reflect.get(input, 'Body');
    const call = {
      operation: (context.commandName ?? '').replace(/Command$/, ''),
      key: String(Reflect.get(input, 'Key') ?? ''),
      text: typeof body === 'string' ? body : '',
    };
    await this.#hooks.before?.(call);
    const result = await send();
    await this.#hooks.after?.(call, result.output);
    return result;
  }
}
