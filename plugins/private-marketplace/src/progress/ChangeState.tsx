import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiFileTextLine,
  RiFileUploadLine,
  RiFileWarningLine,
  RiLoader4Line,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { IconLabel, type Tone } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import { shownState, type ShownState } from './shownState';

const LOOKS: Record<ShownState, { icon: ReactElement; tone: Tone }> = {
  accepted: { icon: <RiFileUploadLine />, tone: 'info' },
  notWritten: { icon: <RiErrorWarningLine />, tone: 'warning' },
  written: { icon: <RiFileTextLine />, tone: 'info' },
  notPickedUp: { icon: <RiErrorWarningLine />, tone: 'warning' },
  stuck: { icon: <RiErrorWarningLine />, tone: 'warning' },
  queued: { icon: <RiTimeLine />, tone: 'info' },
  queueStuck: { icon: <RiErrorWarningLine />, tone: 'warning' },
  applying: { icon: <RiLoader4Line />, tone: 'info' },
  succeeded: { icon: <RiCheckboxCircleLine />, tone: 'success' },
  failed: { icon: <RiCloseCircleLine />, tone: 'danger' },
  cancelled: { icon: <RiStopCircleLine />, tone: 'warning' },
  rejected: { icon: <RiFileWarningLine />, tone: 'danger' },
  withdrawn: { icon: <RiStopCircleLine />, tone: 'neutral' },
  gone: { icon: <RiFileWarningLine />, tone: 'warning' },
  superseded: { icon: <RiStopCircleLine />, tone: 'neutral' },
  repeated: { icon: <RiStopCircleLine />, tone: 'neutral' },
};

/** How far a configuration has come, in a word. */
export function ChangeState(props: { progress: ConfigurationProgress }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const state = shownState(props.progress);
  return <IconLabel {...LOOKS[state]}>{t(`state.${state}`)}</IconLabel>;
}
