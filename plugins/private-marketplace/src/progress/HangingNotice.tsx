import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ReactNode } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './HangingConfiguration.module.css';

const NOT_PICKED_UP = [
  'hanging.notPickedUp.cause.notification',
  'hanging.notPickedUp.cause.lambda',
  'hanging.notPickedUp.cause.region',
  'hanging.notPickedUp.cause.fileName',
] as const;

const STUCK = [
  'hanging.stuck.cause.changeSet',
  'hanging.stuck.cause.events',
  'hanging.stuck.cause.lambda',
  'hanging.stuck.cause.queue',
] as const;

/** Something has not moved for too long: the likely causes, and what to do. */
export function HangingNotice(props: {
  state: 'notPickedUp' | 'stuck';
  /** What to do next. */
  next: ReactNode;
  /** What can be done about it here. */
  actions?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, next, actions } = props;
  const causes = state === 'stuck' ? STUCK : NOT_PICKED_UP;
  return (
    <Alert
      status="warning"
      icon
      title={t(`hanging.${state}.title`)}
      description={
        <div className={styles.hanging}>
          <div>{t(`hanging.${state}.text`)}</div>
          <div>{t('hanging.causes')}:</div>
          <ol className={styles.causes} aria-label={t('hanging.causes')}>
            {causes.map(cause => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ol>
          <div>{next}</div>
        </div>
      }
      customActions={actions}
    />
  );
}
