import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { DiffList } from '../../diff/DiffList';
import { privateMarketplaceTranslationRef } from '../../translation';
import type { Conflict } from './readRefusal';

/** Somebody or something else came first: what has changed, as far as that is known. */
export function ConflictNotice(props: { conflict: Conflict }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { message, changedSince } = props.conflict;
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('edit.conflict.title')}
      description={
        changedSince ? (
          <>
            <p>{t('edit.conflict.text')}</p>
            <DiffList diff={changedSince} empty={t('edit.conflict.nothing')} />
          </>
        ) : (
          t('edit.conflict.unknown', { message })
        )
      }
    />
  );
}
