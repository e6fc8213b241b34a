import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/transport';
import {
  NodeHttpHandler,
  type NodeHttpHandlerOptions,
} from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
} from '@smithy/types';
import { text } from 'node:stream/consumers';

/** Regions of the API (AWS General Reference, "AWS Marketplace endpoints and quotas"). @public */
export const DISCOVERY_REGIONS = [
  'us-east-1',
  'us-west-2',
  'eu-west-1',
] as const;

/** How to talk to the AWS Marketplace Discovery API. @public */
export interface DiscoveryClientOptions {
  /** One of the regions of the API. Default: us-east-1. */
  region?: string;
  /** In place of AWS's address. Default: what AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY says, as for AWS SDKs. */
  endpoint?: string;
  /** Default: what AWS_USE_FIPS_ENDPOINT says, as for AWS SDKs. */
  useFipsEndpoint?: boolean;
  credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  customUserAgent?: string;
  requestHandler?: NodeHttpHandlerOptions;
}

const VERSION = '2026-02-05';
const SERVICE = 'aws-marketplace';
// An answer holds at most a hundred listings.
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Calls the AWS Marketplace Discovery API: JSON over POST, signed with SigV4. It
 * stands in for `@aws-sdk/client-marketplace-discovery`, which is not published
 * yet, and fails as an AWS SDK does: with the name of AWS's error and `$metadata`.
 *
 * @public
 */
export class DiscoveryClient {
  readonly #userAgent?: string;
  readonly #endpoint: URL;
  readonly #handler: NodeHttpHandler;
  readonly #signer: SignatureV4;

  constructor(options: DiscoveryClientOptions) {
    const { region = 'us-east-1', credentials, requestHandler } = options;
    const { useFipsEndpoint = process.env.AWS_USE_FIPS_ENDPOINT === 'true' } =
      options;
    this.#userAgent = options.customUserAgent;
    this.#endpoint = new URL(
      options.endpoint ??
        process.env.AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY ??
        `https://discovery-marketplace${
          useFipsEndpoint ? '-fips' : ''
        }.${region}.api.aws`,
    );
    this.#handler = new NodeHttpHandler(requestHandler);
    this.#signer = new SignatureV4({
      service: SERVICE,
      region,
      credentials,
      sha256: Sha256,
    });
  }

  /**
   * @param operation - As AWS writes it, such as `SearchListings`.
   * @throws Error as the SDK's.
   */
  async send(
    operation: string,
    input: object,
    { abortSignal }: { abortSignal?: AbortSignal } = {},
  ): Promise<unknown> {
    const { protocol, hostname, host, port, pathname } = this.#endpoint;
    const name = operation[0]?.toLowerCase() + operation.slice(1);
    const body = JSON.stringify(input);
    const request = await this.#signer.sign(
      new HttpRequest({
        method: 'POST',
        protocol,
        hostname,
        ...(port && { port: Number(port) }),
        path: `${pathname.replace(/\/$/, '')}/${VERSION}/${name}`,
        headers: {
          host,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          ...(this.#userAgent && { 'user-agent': this.#userAgent }),
        },
        body,
      }),
    );
    const { response } = await this.#handler.handle(
      HttpRequest.clone(request),
      {
        abortSignal,
      },
    );
    const { statusCode, headers } = response;
    const answer = parseJson(await readText(response.body));
    if (statusCode === 200 && answer !== undefined) return answer;
    throw failure(statusCode, headers, answer);
  }

  destroy(): void {
    this.#handler.destroy();
  }
}

async function readText(body: NodeJS.ReadableStream): Promise<string> {
  let bytes = 0;
  async function* bounded() {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new Error('The answer is far too long.');
      yield Buffer.from(chunk);
    }
  }
  return text(bounded());
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // A proxy on the way can answer with anything.
    return undefined;
  }
}

/** The error as an AWS SDK would throw it. */
function failure(
  httpStatusCode: number,
  headers: Record<string, string>,
  answer: unknown,
): Error {
  const member = (...names: string[]) => {
    for (const name of names) {
      const value: unknown =
        typeof answer === 'object' && answer !== null
          ? Reflect.get(answer, name)
          : undefined;
      if (typeof value === 'string') return value;
    }
    return undefined;
  };
  // `ValidationException:http://…` and `namespace#ValidationException` occur.
  const code = (headers['x-amzn-errortype'] ?? member('__type', 'code'))
    ?.split(':')[0]
    ?.split('#')
    .at(-1);
  const reason = member('reason');
  const message = member('message', 'Message');
  const error = new Error(
    [reason, message ?? `The answer has the status ${httpStatusCode}.`]
      .filter(part => part !== undefined)
      .join(': '),
  );
  return Object.assign(error, {
    name:
      code ?? (httpStatusCode === 200 ? 'UnexpectedAnswer' : 'UnknownError'),
    $metadata: {
      httpStatusCode: httpStatusCode === 200 ? undefined : httpStatusCode,
      requestId: headers['x-amzn-requestid'],
    },
    ...(reason !== undefined && { reason }),
  });
}
