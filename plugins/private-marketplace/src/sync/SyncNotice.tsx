import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { SyncState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { exactTime } from '../time/exactTime';
import { age } from '../time/age';
import { useLanguage } from '../time/useLanguage';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';

/** Says that what is shown is not how AWS stands now, and how old it is, or that something of it is missing. */
export function SyncNotice(props: { sync: SyncState }) {
  const { sync } = props;
  return (
    <>
      <AgeNotice sync={sync} />
      <MissingNotice sync={sync} />
    </>
  );
}

/** What AWS does not let the portal read, and what to do about it. */
function MissingNotice(props: { sync: SyncState }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, unlisted, unreadable } = props.sync;
  return (
    <>
      {unlisted !== undefined && (
        <Alert
          status="warning"
          icon
          title={t('sync.unlisted.title', { count: unlisted })}
          description={<span role="status">{t('sync.unlisted.text')}</span>}
        />
      )}
      {state === 'fresh' && unreadable !== undefined && (
        <Alert
          status="info"
          icon
          description={
            <span role="status">
              {t('sync.unreadable', { count: unreadable })}
            </span>
          }
        />
      )}
    </>
  );
}

/** How old what is shown is, when that is not how AWS stands now. */
function AgeNotice(props: { sync: SyncState }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, syncedAt, problem } = props.sync;
  const language = useLanguage();
  const now = useNow();
  if (state === 'fresh') return null;
  if (state === 'pending') {
    return (
      <Alert
        status={problem === undefined ? 'info' : 'danger'}
        icon
        title={t(
          problem === undefined
            ? 'sync.pending.title'
            : 'sync.pending.failedTitle',
        )}
        // Not the whole notice is announced, or screen readers would hear it age.
        description={
          <span role="status">
            {problem === undefined
              ? t('sync.pending.text')
              : t('sync.pending.failedText', { problem })}
          </span>
        }
      />
    );
  }
  const then = syncedAt === undefined ? undefined : Date.parse(syncedAt);
  return (
    <Alert
      status="warning"
      icon
      title={
        then === undefined
          ? t('sync.stale.titleNever')
          : t('sync.stale.title', {
              age: age(then, now, language),
              time: exactTime(then, language),
            })
      }
      description={
        <span role="status">
          {problem === undefined
            ? t('sync.stale.overdue')
            : t('sync.stale.problem', { problem })}
        </span>
      }
    />
  );
}
