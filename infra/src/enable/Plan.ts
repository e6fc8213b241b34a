import type { CustomResourceRequest } from './CustomResourceRequest';
import {
  ENABLED_ID,
  formatDelegatedAdministrator,
  parseDelegatedAdministrator,
  type DelegatedAdministrator,
} from './physicalResourceId';

/** What is to be done for a request. */
export type Plan =
  /** Role and trusted access. */
  | { step: 'enable'; id: string }
  | { step: 'register'; accountId: string }
  /** Registers again if need be; CloudFormation keeps the id that it has. */
  | { step: 'confirm'; accountId: string; id: string }
  | { step: 'replace'; accountId: string; previous: DelegatedAdministrator }
  | { step: 'deregister'; accountId: string; id: string }
  | { step: 'nothing'; id: string };

/** A request that makes no sense. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
}

/**
 * Decides what a request means. A deletion goes by the id alone: that of a
 * creation which failed bears properties that may be wrong. Trusted access is
 * never disabled, for then nobody would be governed any more (AWS Marketplace
 * Buyer Guide, "Prerequisites").
 *
 * @throws InvalidRequestError that says what is wrong.
 */
export function planOf(request: CustomResourceRequest): Plan {
  const { requestType, physicalResourceId } = request;
  if (requestType === 'Delete') return planOfDeletion(physicalResourceId);
  if (requestType !== 'Create' && requestType !== 'Update') {
    throw new InvalidRequestError(
      `RequestType is ${said(
        requestType,
      )}. It has to be Create, Update or Delete.`,
    );
  }
  const { Task, AccountId } = request.properties;
  if (Task === 'enable') return { step: 'enable', id: ENABLED_ID };
  if (Task !== 'delegate') {
    throw new InvalidRequestError(
      `Task is ${said(Task)}. It has to be enable or delegate.`,
    );
  }
  if (typeof AccountId !== 'string' || !/^\d{12}$/.test(AccountId)) {
    throw new InvalidRequestError(
      `AccountId is ${said(
        AccountId,
      )}. It has to be the twelve digits of an account of the organization.`,
    );
  }
  const previous =
    requestType === 'Update'
      ? parseDelegatedAdministrator(physicalResourceId)
      : undefined;
  if (!previous) return { step: 'register', accountId: AccountId };
  return previous.accountId === AccountId
    ? {
        step: 'confirm',
        accountId: AccountId,
        id: formatDelegatedAdministrator(previous),
      }
    : { step: 'replace', accountId: AccountId, previous };
}

function planOfDeletion(id: string | undefined): Plan {
  const administrator = parseDelegatedAdministrator(id);
  return administrator?.registered
    ? {
        step: 'deregister',
        accountId: administrator.accountId,
        id: formatDelegatedAdministrator(administrator),
      }
    : { step: 'nothing', id: id ?? ENABLED_ID };
}

function said(value: unknown): string {
  return value === undefined || value === ''
    ? 'missing'
    : JSON.stringify(value).slice(0, 100);
}
