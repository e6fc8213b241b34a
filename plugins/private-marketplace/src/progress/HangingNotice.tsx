import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ReactNode } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './HangingConfiguration.module.css';
import type { HangingState } from './shownState';

const CAUSES = {
  notWritten: [
    'hanging.notWritten.cause.bucket',
    'hanging.notWritten.cause.putObject',
    'hanging.notWritten.cause.kms',
  ],
  notPickedUp: [
    'hanging.notPickedUp.cause.notification',
    'hanging.notPickedUp.cause.lambda',
    'hanging.notPickedUp.cause.region',
    'hanging.notPickedUp.cause.fileName',
  ],
  queueStuck: [
    'hanging.queueStuck.cause.before',
    'hanging.queueStuck.cause.locked',
    'hanging.queueStuck.cause.reconcile',
  ],
  stuck: [
    'hanging.stuck.cause.changeSet',
    'hanging.stuck.cause.events',
    'hanging.stuck.cause.lambda',
  ],
} as const satisfies Record<HangingState, readonly string[]>;

/** Something has not moved for too long: the likely causes, and what to do. */
export function HangingNotice(props: {
  state: HangingState;
  /** What to do next. */
  next: ReactNode;
  /** What can be done about it here. */
  actions?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state, next, actions } = props;
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
            {CAUSES[state].map(cause => (
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
