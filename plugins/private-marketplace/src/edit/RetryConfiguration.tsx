import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiRestartLine } from '@remixicon/react';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import type { EditProps } from './editProps';
import { useFocusHeading } from './focus/useFocusHeading';
import { RetryDialog } from './RetryDialog';
import { useAnyChangeRefusal } from './useRefusal';

const ENDED_IN_VAIN = ['failed', 'cancelled', 'rejected', 'withdrawn', 'gone'];

/** Writes a configuration again that has failed or hangs; absent for others. */
export function RetryConfiguration(
  props: EditProps & { configuration: ConfigurationProgress },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { configuration, experience } = props;
  const focusHeading = useFocusHeading(experience.name);
  const refusal = useAnyChangeRefusal(experience);
  const [isOpen, setIsOpen] = useState(false);
  const { attention, state } = configuration;
  if (!attention && !ENDED_IN_VAIN.includes(state) && !isOpen) return null;
  return (
    <>
      <ActionButton
        label={t('edit.retry.action')}
        icon={<RiRestartLine />}
        refusal={refusal}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && (
        <RetryDialog
          {...props}
          onClose={() => setIsOpen(false)}
          onWritten={focusHeading}
        />
      )}
    </>
  );
}
