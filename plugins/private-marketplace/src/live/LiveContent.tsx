import type { ReactNode } from 'react';
import { mayShowLastValue } from '../failure/failureKind';
import { LoadFailure } from '../failure/LoadFailure';
import { StaleNotice } from '../failure/StaleNotice';
import { Loading } from './Loading';
import type { Live } from './useLive';
import styles from './LiveContent.module.css';

/** A live value in whatever state it is: loading, failed, there, or there but old. */
export function LiveContent<T>(props: {
  live: Live<T>;
  loadingLabel: string;
  children: (value: T) => ReactNode;
}) {
  const { live, loadingLabel, children } = props;
  const { value, loadedAt, loading, error, retry } = live;
  if (value === undefined || loadedAt === undefined) {
    return loading || !error ? (
      <Loading label={loadingLabel} />
    ) : (
      <LoadFailure error={error} retry={retry} />
    );
  }
  if (error && !mayShowLastValue(error)) {
    return <LoadFailure error={error} retry={retry} />;
  }
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
      {children(value)}
    </div>
  );
}
