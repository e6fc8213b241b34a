import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { isPortalShortName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { FormDialog } from './dialog/FormDialog';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useToast } from './dialog/useToast';
import { useGoToExperience } from './focus/ArrivalFocus';
import { FormField } from './forms/FormField';
import { suggestShortName } from './forms/readCreation';

/** Asks by which short name an experience shall be adopted, and goes to its new address. */
export function AdoptDialog(props: {
  /** Catalog entity id. */
  id: string;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const goToExperience = useGoToExperience();
  const toast = useToast();
  const { run, pending, error } = useMarketplaceCall();
  const { id, name, onClose } = props;
  const [entered, setEntered] = useState(() => suggestShortName(name));
  const [isTried, setIsTried] = useState(false);
  const shortName = entered.trim();
  const adopt = () => {
    setIsTried(true);
    if (!isPortalShortName(shortName)) return false;
    run('writing', async signal => {
      const { ref } = await api.adoptExperience(id, shortName);
      toast(t('edit.adopt.done', { name, shortName }));
      // Who has left meanwhile is not called back.
      if (signal.aborted) return;
      onClose();
      goToExperience(ref);
    });
    return true;
  };
  const isWrong = isTried && !isPortalShortName(shortName);
  return (
    <FormDialog
      title={t('edit.adopt.title', { name })}
      submit={{ label: t('edit.adopt.submit') }}
      onSubmit={adopt}
      onClose={onClose}
      pending={pending}
      error={error}
    >
      <Text as="p">{t('edit.adopt.text')}</Text>
      <FormField
        label={t('edit.create.shortName')}
        description={t('edit.create.shortNameHint')}
        value={entered}
        onChange={setEntered}
        problem={isWrong ? t('edit.problem.shortName') : undefined}
        isRequired
        isFirst
      />
    </FormDialog>
  );
}
