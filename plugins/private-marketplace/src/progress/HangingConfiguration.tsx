import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ConfigurationProgress } from 'backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { HangingNotice } from './HangingNotice';
import { shownState } from './shownState';

/** A configuration that has not moved for too long: the likely causes, and what to do. */
export function HangingConfiguration(props: {
  progress: ConfigurationProgress;
  /** What can be done about it here. */
  actions?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress, actions } = props;
  const state = shownState(progress);
  return state === 'notPickedUp' || state === 'stuck' ? (
    <HangingNotice
      state={state}
      next={t(`hanging.${state}.next`)}
      actions={actions}
    />
  ) : null;
}
