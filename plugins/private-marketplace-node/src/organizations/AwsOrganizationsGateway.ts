import {
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  type Account,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import type { CallOptions } from '../catalog/CatalogGateway';
import { AwsCallError } from '../errors/AwsCallError';
import { callAws } from '../errors/callAws';
import { ORGANIZATIONS_RATES } from '../rates/documentedRates';
import { RequestRate } from '../rates/RequestRate';
import type {
  DescribedOrganization,
  ListAccountsOptions,
  ListedAccount,
  ListedUnit,
  OrganizationsGateway,
} from './OrganizationsGateway';
import { parseAccount } from './parseAccount';

const ORGANIZATION = 'the organization';

/** Talks to AWS Organizations, within its documented rates. @public */
export class AwsOrganizationsGateway implements OrganizationsGateway {
  readonly #client: OrganizationsClient;
  readonly #rate: RequestRate;

  /** @param options - rate: for gateways that share the quota of an account. */
  constructor(
    client: OrganizationsClient,
    options: { rate?: RequestRate } = {},
  ) {
    this.#client = client;
    this.#rate = options.rate ?? new RequestRate(ORGANIZATIONS_RATES);
  }

  async describeOrganization(
    options: CallOptions = {},
  ): Promise<DescribedOrganization> {
    const command = new DescribeOrganizationCommand({});
    const operation = 'DescribeOrganization';
    const { Organization: found } = await this.#call(
      operation,
      ORGANIZATION,
      options,
      () => this.#client.send(command, { abortSignal: options.signal }),
    );
    return {
      id: required(operation, ORGANIZATION, found?.Id),
      managementAccountId: required(
        operation,
        ORGANIZATION,
        found?.MasterAccountId,
      ),
    };
  }

  async *listRoots(options: CallOptions = {}): AsyncGenerator<ListedUnit> {
    const operation = 'ListRoots';
    const pages = this.#pages(operation, ORGANIZATION, options, NextToken =>
      this.#client.send(new ListRootsCommand({ NextToken }), {
        abortSignal: options.signal,
      }),
    );
    for await (const { Roots = [] } of pages) {
      for (const root of Roots) yield toUnit(operation, ORGANIZATION, root);
    }
  }

  async *listAccounts(
    options: ListAccountsOptions = {},
  ): AsyncGenerator<ListedAccount> {
    const operation = 'ListAccounts';
    const pages = this.#pages(operation, ORGANIZATION, options, NextToken =>
      this.#client.send(new ListAccountsCommand({ NextToken }), {
        abortSignal: options.signal,
      }),
    );
    for await (const { Accounts = [], NextToken } of pages) {
      for (const each of Accounts) {
        yield toAccount(operation, ORGANIZATION, each);
      }
      await options.onPage?.(NextToken);
    }
  }

  async *listAccountsForParent(
    parentId: string,
    options: CallOptions = {},
  ): AsyncGenerator<ListedAccount> {
    const operation = 'ListAccountsForParent';
    const pages = this.#pages(operation, parentId, options, NextToken =>
      this.#client.send(
        new ListAccountsForParentCommand({ ParentId: parentId, NextToken }),
        { abortSignal: options.signal },
      ),
    );
    for await (const { Accounts = [] } of pages) {
      for (const each of Accounts) yield toAccount(operation, parentId, each);
    }
  }

  async *listOrganizationalUnitsForParent(
    parentId: string,
    options: CallOptions = {},
  ): AsyncGenerator<ListedUnit> {
    const operation = 'ListOrganizationalUnitsForParent';
    const pages = this.#pages(operation, parentId, options, NextToken =>
      this.#client.send(
        new ListOrganizationalUnitsForParentCommand({
          ParentId: parentId,
          NextToken,
        }),
        { abortSignal: options.signal },
      ),
    );
    for await (const { OrganizationalUnits = [] } of pages) {
      for (const unit of OrganizationalUnits) {
        yield toUnit(operation, parentId, unit);
      }
    }
  }

  async describeAccount(
    id: string,
    options: CallOptions = {},
  ): Promise<ListedAccount | undefined> {
    const command = new DescribeAccountCommand({ AccountId: id });
    const operation = 'DescribeAccount';
    const answer = await unlessMissing('AccountNotFoundException', () =>
      this.#call(operation, id, options, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      ),
    );
    return answer && toAccount(operation, id, answer.Account ?? {});
  }

  async describeOrganizationalUnit(
    id: string,
    options: CallOptions = {},
  ): Promise<ListedUnit | undefined> {
    const command = new DescribeOrganizationalUnitCommand({
      OrganizationalUnitId: id,
    });
    const operation = 'DescribeOrganizationalUnit';
    const answer = await unlessMissing(
      'OrganizationalUnitNotFoundException',
      () =>
        this.#call(operation, id, options, () =>
          this.#client.send(command, { abortSignal: options.signal }),
        ),
    );
    return answer && toUnit(operation, id, answer.OrganizationalUnit ?? {});
  }

  /** Until there is no token: pages in between can be empty. */
  async *#pages<T extends { NextToken?: string }>(
    operation: string,
    subject: string,
    options: CallOptions & { from?: string },
    send: (token: string | undefined) => Promise<T>,
  ): AsyncGenerator<T> {
    let token = options.from;
    do {
      const from = token;
      const page = await this.#call(operation, subject, options, () =>
        send(from),
      );
      yield page;
      token = page.NextToken;
    } while (token);
  }

  #call<T>(
    operation: string,
    subject: string,
    { signal }: CallOptions,
    send: () => Promise<T>,
  ): Promise<T> {
    const call = () => callAws(operation, subject, send);
    return this.#rate.run(operation, call, signal);
  }
}

async function unlessMissing<T>(
  code: string,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AwsCallError && error.code === code) return undefined;
    throw error;
  }
}

function toUnit(
  operation: string,
  subject: string,
  { Id, Name = '' }: { Id?: string; Name?: string },
): ListedUnit {
  return { id: required(operation, subject, Id), name: Name };
}

function toAccount(
  operation: string,
  subject: string,
  account: Account,
): ListedAccount {
  return required(operation, subject, parseAccount(account));
}

function required<T>(
  operation: string,
  subject: string,
  value: T | undefined,
): T {
  if (value !== undefined && value !== '') return value;
  throw new AwsCallError({
    operation,
    subject,
    code: 'UnexpectedAnswer',
    reason: 'an id is missing',
  });
}
