import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactNode } from 'react';
import { ChangeSetLink } from '../changeSets/ChangeSetLink';
import { privateMarketplaceTranslationRef } from '../translation';
import { HangingNotice } from './HangingNotice';
import { type HangingState, hangingState } from './shownState';

// What the portal still writes, and what waits for its turn, comes by itself:
// a second file would only be applied twice.
const MAY_BE_WRITTEN_AGAIN: readonly HangingState[] = ['notPickedUp', 'stuck'];

/** A configuration that has not moved for too long: the likely causes, and what to do. */
export function HangingConfiguration(props: {
  progress: ConfigurationProgress;
  /** What can be done about it here. */
  actions?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { progress, actions } = props;
  const { changeSetId, shortName } = progress;
  const state = hangingState(progress);
  return (
    state && (
      <HangingNotice
        state={state}
        next={
          <>
            {t(`hanging.${state}.next`)}{' '}
            {changeSetId && (
              <ChangeSetLink experienceRef={shortName} id={changeSetId}>
                {t('progress.changeSet', { id: changeSetId })}
              </ChangeSetLink>
            )}
          </>
        }
        actions={MAY_BE_WRITTEN_AGAIN.includes(state) ? actions : undefined}
      />
    )
  );
}
