import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArrowGoBackLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiLoader4Line,
} from '@remixicon/react';
import type { PrincipalMove } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { IconLabel, type Tone } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';

const LOOKS: Record<
  PrincipalMove['state'],
  { icon: ReactElement; tone: Tone }
> = {
  disassociating: { icon: <RiLoader4Line />, tone: 'info' },
  associating: { icon: <RiLoader4Line />, tone: 'info' },
  moved: { icon: <RiCheckboxCircleLine />, tone: 'success' },
  stopping: { icon: <RiArrowGoBackLine />, tone: 'warning' },
  undoing: { icon: <RiArrowGoBackLine />, tone: 'warning' },
  undone: { icon: <RiArrowGoBackLine />, tone: 'warning' },
  failed: { icon: <RiCloseCircleLine />, tone: 'danger' },
  overtaken: { icon: <RiCloseCircleLine />, tone: 'warning' },
  stuck: { icon: <RiErrorWarningLine />, tone: 'danger' },
};

/** How far a move has come, in words. */
export function MoveState(props: { state: PrincipalMove['state'] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { state } = props;
  return <IconLabel {...LOOKS[state]}>{t(`move.state.${state}`)}</IconLabel>;
}
