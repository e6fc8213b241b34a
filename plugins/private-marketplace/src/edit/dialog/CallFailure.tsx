import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { failureKind } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { failureMessage } from '../../failure/failureMessage';
import { ProblemList } from '../../progress/ProblemList';
import { privateMarketplaceTranslationRef } from '../../translation';
import { readProblems } from './readRefusal';

/** Why a call failed, in words, and what to do. */
export function CallFailure(props: { error: Error }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { error } = props;
  const message = withFullStop(failureMessage(error));
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('edit.failed.title')}
      description={
        <>
          {t(`edit.failed.${failureKind(error)}`, { message })}
          <ProblemList problems={readProblems(error)} />
        </>
      }
    />
  );
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
