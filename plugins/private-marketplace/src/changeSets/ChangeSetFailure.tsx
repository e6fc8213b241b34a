import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ChangeSetDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';

/**
 * Why a change set failed, and what to do. The failure codes are those of
 * DescribeChangeSet in the AWS Marketplace Catalog API reference.
 */
export function ChangeSetFailure(props: { changeSet: ChangeSetDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, failureCode, failureDescription } = props.changeSet;
  if (state !== 'FAILED') {
    return null;
  }
  // A fault of AWS is nothing that people can correct; all else may be.
  const code = failureCode === 'SERVER_FAULT' ? failureCode : 'CLIENT_ERROR';
  return (
    <Alert
      status="danger"
      icon
      title={t(`awsError.failureCode.${code}`)}
      description={
        <>
          {failureDescription && <div>{failureDescription}</div>}
          <div>{t(`awsError.failureNext.${code}`)}</div>
        </>
      }
    />
  );
}
