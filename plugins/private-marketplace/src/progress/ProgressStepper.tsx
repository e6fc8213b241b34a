import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import {
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiLoader4Line,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { ChangeSetLink } from '../changeSets/ChangeSetLink';
import type { Tone } from '../labels/IconLabel';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { progressSteps, type StepState } from './progressSteps';
import styles from './ProgressStepper.module.css';

const LOOKS: Record<StepState, { icon: ReactElement; tone: Tone }> = {
  done: { icon: <RiCheckboxCircleLine />, tone: 'success' },
  writing: { icon: <RiTimeLine />, tone: 'info' },
  notWritten: { icon: <RiErrorWarningLine />, tone: 'warning' },
  stuck: { icon: <RiErrorWarningLine />, tone: 'warning' },
  waiting: { icon: <RiCheckboxBlankCircleLine />, tone: 'neutral' },
  toPickUp: { icon: <RiTimeLine />, tone: 'info' },
  late: { icon: <RiErrorWarningLine />, tone: 'warning' },
  queued: { icon: <RiTimeLine />, tone: 'info' },
  queueStuck: { icon: <RiErrorWarningLine />, tone: 'warning' },
  starting: { icon: <RiLoader4Line />, tone: 'info' },
  running: { icon: <RiLoader4Line />, tone: 'info' },
  failed: { icon: <RiCloseCircleLine />, tone: 'danger' },
  cancelled: { icon: <RiStopCircleLine />, tone: 'warning' },
  rejected: { icon: <RiCloseCircleLine />, tone: 'danger' },
  withdrawn: { icon: <RiStopCircleLine />, tone: 'neutral' },
  gone: { icon: <RiErrorWarningLine />, tone: 'warning' },
  superseded: { icon: <RiStopCircleLine />, tone: 'neutral' },
  repeated: { icon: <RiStopCircleLine />, tone: 'neutral' },
  notReached: { icon: <RiCheckboxBlankCircleLine />, tone: 'neutral' },
};

const MOVING = new Set<StepState>([
  'writing',
  'toPickUp',
  'queued',
  'starting',
  'running',
]);

/** File written → Picked up → Change set → Available, and where a configuration stands. */
export function ProgressStepper(props: { progress: ConfigurationProgress }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress } = props;
  const steps = progressSteps(progress);
  const moving = steps.some(({ state }) => MOVING.has(state));
  return (
    <>
      {/* Without a role, Safari takes a list without marks for none. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol role="list" className={styles.steps} aria-label={t('progress.label')}>
        {steps.map(({ id, state, at, current }) => (
          <li
            key={id}
            className={styles.step}
            data-reached={state === 'done'}
            aria-current={current ? 'step' : undefined}
          >
            <span
              className={styles.marker}
              data-tone={LOOKS[state].tone}
              aria-hidden="true"
            >
              {LOOKS[state].icon}
            </span>
            <div className={styles.text}>
              <Text as="div" weight={current ? 'bold' : 'regular'}>
                {t(`progress.step.${id}`)}
              </Text>
              <Text as="div" variant="body-small" color="secondary">
                {t(`progress.stepState.${state}`)}
              </Text>
              {at && (
                <Text as="div" variant="body-small" color="secondary">
                  <RelativeTime iso={at} />
                </Text>
              )}
              {id === 'changeSet' && progress.changeSetId && (
                <Text
                  as="div"
                  variant="body-small"
                  color="secondary"
                  className={styles.id}
                >
                  <ChangeSetLink
                    experienceRef={progress.shortName}
                    id={progress.changeSetId}
                  >
                    {t('progress.changeSet', { id: progress.changeSetId })}
                  </ChangeSetLink>
                </Text>
              )}
            </div>
          </li>
        ))}
      </ol>
      {/* The steps say in words what this shows. */}
      {moving && <LinearProgress aria-hidden className={styles.moving} />}
    </>
  );
}
