import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
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
  const { progress, actions, children } = props;
  return (
    <div className={styles.progress}>
      <ProgressStepper progress={progress} />
      <HangingConfiguration progress={progress} actions={actions} />
      {progress.error && (
        <ConfigurationProblem
          progress={progress}
          error={progress.error}
          actions={actions}
        />
      )}
      {children}
    </div>
  );
}
