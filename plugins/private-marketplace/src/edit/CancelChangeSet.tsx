import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiStopCircleLine } from '@remixicon/react';
import {
  changeSetCancelPermission,
  type ChangeSetSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CancelDialog } from './CancelDialog';
import type { EditProps } from './editProps';
import { useFocusHeading } from './focus/useFocusHeading';
import { usePermissionRefusal } from './useRefusal';

/** Cancels a change set while AWS prepares it, and says later that it is too late. */
export function CancelChangeSet(
  props: EditProps & {
    changeSet: ChangeSetSummary;
    /** Whether it is absent once it is too late. */
    onlyWhilePossible?: boolean;
  },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { changeSet, onlyWhilePossible, ...rest } = props;
  const { experience } = rest;
  const focusHeading = useFocusHeading(experience.name);
  const refusal = usePermissionRefusal(experience, changeSetCancelPermission);
  const [isOpen, setIsOpen] = useState(false);
  const state = t(`tab.changeSets.state.${changeSet.state}`);
  const tooLate = {
    isDisabled: true,
    reason: t('edit.cancelChangeSet.tooLate', { state }),
  };
  const isPossible = changeSet.state === 'PREPARING';
  if (onlyWhilePossible && !isPossible && !isOpen) return null;
  return (
    <>
      <ActionButton
        label={t('edit.cancelChangeSet.action')}
        icon={<RiStopCircleLine />}
        destructive
        refusal={isPossible ? refusal : tooLate}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && (
        <CancelDialog
          {...rest}
          changeSet={changeSet}
          onClose={() => setIsOpen(false)}
          onWritten={focusHeading}
        />
      )}
    </>
  );
}
