import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import {
  ConfirmationField,
  isConfirmed,
} from '../edit/dialog/ConfirmationField';
import { privateMarketplaceTranslationRef } from '../translation';

/** Whether somebody has typed what makes sure that a move is meant. */
export interface Confirmation {
  /** Nobody needs to confirm what changes nothing for any account. */
  isNeeded: boolean;
  /** Says whether all is well, and shows what is wrong if not. */
  check: () => boolean;
  field: {
    name: string;
    typed: string;
    onChange: (typed: string) => void;
    showsProblem: boolean;
  };
}

/**
 * Asks for a name where accounts get another experience.
 *
 * @param impact - undefined as long as it is not known.
 */
export function useMoveConfirmation(
  name: string,
  impact: ImpactSummary | undefined,
): Confirmation {
  const [typed, setTyped] = useState('');
  const [showsProblem, setShowsProblem] = useState(false);
  const isNeeded =
    impact !== undefined &&
    impact.accounts > 0 &&
    (impact.problems ?? []).length === 0;
  const check = () => {
    const isFine = !isNeeded || isConfirmed(typed, name);
    setShowsProblem(!isFine);
    return isFine;
  };
  return {
    isNeeded,
    check,
    field: { name, typed, onChange: setTyped, showsProblem },
  };
}

/** Asks for the name of what is moved, where that is needed. */
export function MoveConfirmation(props: { confirmation: Confirmation }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { isNeeded, field } = props.confirmation;
  return isNeeded ? (
    <ConfirmationField
      {...field}
      text={t('move.confirm.text')}
      label={t('move.confirm.label')}
    />
  ) : null;
}
