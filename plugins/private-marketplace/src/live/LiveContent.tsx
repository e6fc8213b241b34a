import { type ReactNode, useEffect, useRef } from 'react';
import { failureKind } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { LoadFailure } from '../failure/LoadFailure';
import { StaleNotice } from '../failure/StaleNotice';
import { Loading } from './Loading';
import type { Live } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import styles from './LiveContent.module.css';

/** A live value in whatever state it is: loading, failed, there, or there but old. */
export function LiveContent<T>(props: {
  live: Live<T>;
  loadingLabel: string;
  /** What to show when there is no such thing; else that is a failure as any. */
  notFound?: ReactNode;
  /** @param isStale - whether the value is a former one, that another is to replace. */
  children: (value: T, isStale: boolean) => ReactNode;
}) {
  const { live, loadingLabel, notFound, children } = props;
  const { value, former, loadedAt, loading, error } = live;
  const shown = value ?? former;
  const { contentRef, retry } = useFocusAfterRetry(live);
  if (shown !== undefined) {
    return (
      <div className={styles.content} ref={contentRef} tabIndex={-1}>
        {error && (
          <StaleNotice
            error={error}
            loadedAt={value === undefined ? undefined : loadedAt}
            loading={loading}
            retry={retry}
          />
        )}
        {children(shown, value === undefined)}
      </div>
    );
  }
  if (!error) {
    return <Loading label={loadingLabel} />;
  }
  return notFound !== undefined && failureKind(error) === 'notFound' ? (
    <>{notFound}</>
  ) : (
    <LoadFailure error={error} loading={loading} retry={retry} />
  );
}

/** Once trying again has helped, its button is gone, and the focus goes to the content. */
function useFocusAfterRetry(live: Live<unknown>) {
  const { error, retry } = live;
  const contentRef = useRef<HTMLDivElement>(null);
  const retried = useRef(false);
  const isThere = live.value !== undefined;
  useEffect(() => {
    if (!error && isThere && retried.current) {
      retried.current = false;
      if (document.activeElement === document.body) {
        contentRef.current?.focus();
      }
    }
  }, [error, isThere]);
  return {
    contentRef,
    retry: () => {
      retried.current = true;
      retry();
    },
  };
}
