import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowGoBackLine } from '@remixicon/react';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { ConfirmDialog } from './dialog/ConfirmDialog';
import type { EditProps } from './editProps';
import { useFocusHeading } from './focus/useFocusHeading';
import { useAnyChangeRefusal } from './useRefusal';

/** Takes a configuration back as long as its file is not written; absent for others. */
export function WithdrawConfiguration(
  props: EditProps & { configuration: ConfigurationProgress },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const { configuration, experience } = props;
  const { state, version } = configuration;
  const focusHeading = useFocusHeading(experience.name);
  const refusal = useAnyChangeRefusal(experience);
  const [isOpen, setIsOpen] = useState(false);
  if (state !== 'accepted' && !isOpen) return null;
  return (
    <>
      <ActionButton
        label={t('edit.withdraw.action')}
        icon={<RiArrowGoBackLine />}
        destructive
        refusal={refusal}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && (
        <ConfirmDialog
          title={t('edit.withdraw.title', { version })}
          text={t('edit.withdraw.text')}
          labels={{
            submit: t('edit.withdraw.submit'),
            keep: t('edit.withdraw.keep'),
          }}
          done={t('edit.withdraw.done', { version })}
          call={() => api.withdrawConfiguration(experience.ref, version)}
          onClose={() => setIsOpen(false)}
          onWritten={focusHeading}
        />
      )}
    </>
  );
}
