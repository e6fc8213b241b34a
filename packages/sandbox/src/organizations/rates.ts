import type { Clock } from '../clock';
import { TokenBucket, type Rate } from '../serving/TokenBucket';
import { tooManyRequests } from './errors';

// AWS Organizations User Guide, "Quotas and service limits", rate and burst of an
// account. The three lists of parents and children stand in one line there; that
// they share it is simulated.
const documented: readonly (Rate & { operations: readonly string[] })[] = [
  { operations: ['ListAccounts'], perSecond: 8, burst: 12 },
  { operations: ['ListChildren'], perSecond: 6, burst: 10 },
  {
    operations: [
      'ListParents',
      'ListAccountsForParent',
      'ListOrganizationalUnitsForParent',
    ],
    perSecond: 5,
    burst: 8,
  },
  { operations: ['ListRoots'], perSecond: 1, burst: 2 },
  { operations: ['DescribeOrganization'], perSecond: 1, burst: 2 },
  { operations: ['DescribeAccount'], perSecond: 20, burst: 30 },
  { operations: ['DescribeOrganizationalUnit'], perSecond: 2, burst: 2 },
  { operations: ['ListDelegatedAdministrators'], perSecond: 5, burst: 8 },
  {
    operations: ['ListAWSServiceAccessForOrganization'],
    perSecond: 1,
    burst: 3,
  },
  { operations: ['EnableAWSServiceAccess'], perSecond: 1, burst: 2 },
  { operations: ['DisableAWSServiceAccess'], perSecond: 1, burst: 2 },
  { operations: ['RegisterDelegatedAdministrator'], perSecond: 1, burst: 2 },
  { operations: ['DeregisterDelegatedAdministrator'], perSecond: 1, burst: 2 },
];

/** Refuses calls beyond the documented rates. */
export class DocumentedRates {
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(clock: Clock) {
    for (const { operations, ...rate } of documented) {
      const bucket = new TokenBucket(rate, clock);
      operations.forEach(name => this.#buckets.set(name, bucket));
    }
  }

  /** @throws ApiError TooManyRequestsException. */
  take(operation: string): void {
    if (this.#buckets.get(operation)?.take() === false) throw tooManyRequests();
  }
}
