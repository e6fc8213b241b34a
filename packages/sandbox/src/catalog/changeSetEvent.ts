import type { ChangeSet } from './changeSets';
import { region, resourceArn, uuidOf } from './identifiers';

const detailTypes = {
  SUCCEEDED: 'Change Set Succeeded',
  FAILED: 'Change Set Failed',
  CANCELLED: 'Change Set Cancelled',
} as const;

/** What EventBridge tells of a change set that has ended ("AWS Marketplace Catalog API events"). */
export interface ChangeSetEvent {
  version: '0';
  id: string;
  'detail-type': (typeof detailTypes)[keyof typeof detailTypes];
  source: 'aws.marketplacecatalog';
  account: string;
  time: string;
  region: string;
  resources: [string];
  detail: {
    requestId: string;
    Catalog: 'AWSMarketplace';
    ChangeSetId: string;
    ChangeSetName: string;
    StartTime: string;
    EndTime: string;
    /** Only of a failed one. */
    FailureCode?: 'CLIENT_ERROR' | 'SERVER_FAULT';
  };
}

/** The event of a change set; undefined while it is open. */
export function changeSetEvent(
  accountId: string,
  changeSet: ChangeSet,
): ChangeSetEvent | undefined {
  const { id, status, endTime, failureCode } = changeSet;
  if (
    endTime === undefined ||
    status === 'PREPARING' ||
    status === 'APPLYING'
  ) {
    return undefined;
  }
  return {
    version: '0',
    id: uuidOf(`event ${id} ${status}`),
    'detail-type': detailTypes[status],
    source: 'aws.marketplacecatalog',
    account: accountId,
    time: endTime,
    region,
    resources: [resourceArn(accountId, 'ChangeSet', id)],
    detail: {
      requestId: changeSet.requestId,
      Catalog: 'AWSMarketplace',
      ChangeSetId: id,
      ChangeSetName: changeSet.name,
      StartTime: changeSet.startTime,
      EndTime: endTime,
      ...(failureCode && { FailureCode: failureCode }),
    },
  };
}
