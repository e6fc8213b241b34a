import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { failureKind } from '../../failure/failureKind';
import { ProblemList } from '../../progress/ProblemList';
import { privateMarketplaceTranslationRef } from '../../translation';
import { readProblems } from './readRefusal';

/** Why a call failed, in words, and what to do. */
export function CallFailure(props: { error: Error }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { error } = props;
  const message = withFullStop(messageOf(error));
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

/** What the backend says; the client puts the status of HTTP before it. */
function messageOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
