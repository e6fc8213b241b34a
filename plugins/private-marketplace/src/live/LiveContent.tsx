import type { ReactNode } from 'react';
import { failureKind, mayShowLastValue } from '../failure/failureKind';
import { LoadFailure } from '../failure/LoadFailure';
import { StaleNotice } from '../failure/StaleNotice';
import { Loading } from './Loading';
import type { Live } from './useLive';
import styles from './LiveContent.module.css';

/** A live value in whatever state it is: loading, failed, there, or there but old. */
export function LiveContent<T>(props: {
  live: Live<T>;
  loadingLabel: string;
  /** What to show when there is no such thing; else that is a failure as any. */
  notFound?: ReactNode;
  /** @param isStale - whether the value is a former one that is about to be replaced. */
  children: (value: T, isStale: boolean) => ReactNode;
}) {
  const { live, loadingLabel, notFound, children } = props;
  const { value, former, loadedAt, loading, error, retry } = live;
  const mayShow = !error || mayShowLastValue(error);
  if (value !== undefined && loadedAt !== undefined && mayShow) {
    return (
      <div className={styles.content}>
        {error && (
          <StaleNotice
            error={error}
            loadedAt={loadedAt}
            loading={loading}
            retry={retry}
          />
        )}
        {children(value, false)}
      </div>
    );
  }
  if (value === undefined && former !== undefined) {
    return <div className={styles.content}>{children(former, true)}</div>;
  }
  if (!error || (loading && mayShow)) {
    return <Loading label={loadingLabel} />;
  }
  return notFound !== undefined && failureKind(error) === 'notFound' ? (
    <>{notFound}</>
  ) : (
    <LoadFailure error={error} retry={retry} />
  );
}
