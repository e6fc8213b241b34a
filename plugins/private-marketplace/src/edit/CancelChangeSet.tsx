import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiStopCircleLine } from '@remixicon/react';
import {
  changeSetCancelPermission,
  type ChangeSetSummary,
} from 'backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CancelDialog } from './CancelDialog';
import type { EditProps } from './editProps';
import { usePermissionRefusal } from './useRefusal';

/** Cancels a change set while AWS prepares it. */
export function CancelChangeSet(
  props: EditProps & { changeSet: ChangeSetSummary },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { changeSet, experience } = props;
  const refusal = usePermissionRefusal(experience, changeSetCancelPermission);
  const [isOpen, setIsOpen] = useState(false);
  const state = t(`tab.changeSets.state.${changeSet.state}`);
  const tooLate = {
    isDisabled: true,
    reason: t('edit.cancelChangeSet.tooLate', { state }),
  };
  return (
    <>
      <ActionButton
        label={t('edit.cancelChangeSet.action')}
        icon={<RiStopCircleLine />}
        destructive
        refusal={changeSet.state === 'PREPARING' ? refusal : tooLate}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && <CancelDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
