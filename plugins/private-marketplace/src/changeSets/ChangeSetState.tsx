import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiLoader4Line,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ChangeSetSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { IconLabel, type Tone } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';

type State = ChangeSetSummary['state'];

const LOOKS: Record<State, { icon: ReactElement; tone: Tone }> = {
  PREPARING: { icon: <RiTimeLine />, tone: 'info' },
  APPLYING: { icon: <RiLoader4Line />, tone: 'info' },
  SUCCEEDED: { icon: <RiCheckboxCircleLine />, tone: 'success' },
  FAILED: { icon: <RiCloseCircleLine />, tone: 'danger' },
  CANCELLED: { icon: <RiStopCircleLine />, tone: 'warning' },
};

/** How far a change set has come, in a word of the AWS console. */
export function ChangeSetState(props: { state: State }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state } = props;
  return (
    <IconLabel {...LOOKS[state]}>
      {t(`tab.changeSets.state.${state}`)}
    </IconLabel>
  );
}
