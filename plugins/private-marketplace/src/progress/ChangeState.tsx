import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiFileTextLine,
  RiFileWarningLine,
  RiLoader4Line,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ConfigurationProgress } from 'backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { IconLabel, type Tone } from '../labels/IconLabel';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';
import { shownState, type ShownState } from './shownState';

const LOOKS: Record<ShownState, { icon: ReactElement; tone: Tone }> = {
  written: { icon: <RiFileTextLine />, tone: 'info' },
  notPickedUp: { icon: <RiErrorWarningLine />, tone: 'warning' },
  queued: { icon: <RiTimeLine />, tone: 'info' },
  applying: { icon: <RiLoader4Line />, tone: 'info' },
  succeeded: { icon: <RiCheckboxCircleLine />, tone: 'success' },
  failed: { icon: <RiCloseCircleLine />, tone: 'danger' },
  cancelled: { icon: <RiStopCircleLine />, tone: 'warning' },
  rejected: { icon: <RiFileWarningLine />, tone: 'danger' },
};

/** How far a configuration has come, in a word. */
export function ChangeState(props: { progress: ConfigurationProgress }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const state = shownState(props.progress, useNow());
  return <IconLabel {...LOOKS[state]}>{t(`state.${state}`)}</IconLabel>;
}
