import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ConfigurationProgress,
  ConfigurationState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationProblem } from './ConfigurationProblem';
import styles from './ConfigurationProgressView.module.css';
import { HangingConfiguration } from './HangingConfiguration';
import { ProgressStepper } from './ProgressStepper';

/** How far a configuration has come, and what keeps it from coming further. */
export function ConfigurationProgressView(props: {
  progress: ConfigurationProgress;
  /** What can be done about it here. */
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress, actions, children } = props;
  const { state } = progress;
  const error =
    progress.error ??
    (isQuietEnd(state)
      ? { message: t(`progress.stepState.${state}`), problems: [] }
      : undefined);
  return (
    <div className={styles.progress}>
      <ProgressStepper progress={progress} />
      <HangingConfiguration progress={progress} actions={actions} />
      {error && (
        <ConfigurationProblem
          progress={progress}
          error={error}
          actions={actions}
        />
      )}
      {children}
    </div>
  );
}

/** Whether nothing was applied, though nobody may have written down why. */
function isQuietEnd(
  state: ConfigurationState,
): state is 'withdrawn' | 'gone' | 'superseded' | 'repeated' {
  return ['withdrawn', 'gone', 'superseded', 'repeated'].includes(state);
}
