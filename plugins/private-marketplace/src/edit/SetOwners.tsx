import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiUserSettingsLine } from '@remixicon/react';
import {
  experienceOwnersPermission,
  type ExperienceOwners,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  privateMarketplaceApiRef,
  useMarketplaceCall,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { CallFailure } from './dialog/CallFailure';
import type { EditProps } from './editProps';
import { OwnersDialog } from './OwnersDialog';
import { usePermissionRefusal } from './useRefusal';

/** Lets people say who owns an experience. */
export function SetOwners(props: EditProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const { experience } = props;
  const refusal = usePermissionRefusal(experience, experienceOwnersPermission);
  const { run, pending, error } = useMarketplaceCall();
  const [now, setNow] = useState<ExperienceOwners>();
  const open = () =>
    run('loading', async signal =>
      setNow(await api.getOwners(experience.ref, { signal })),
    );
  return (
    <>
      <ActionButton
        label={t('edit.owners.action')}
        icon={<RiUserSettingsLine />}
        refusal={pending ? { isDisabled: true } : refusal}
        onPress={open}
      />
      {error && <CallFailure error={error} />}
      {now && (
        <OwnersDialog
          experience={experience}
          now={now}
          onClose={() => setNow(undefined)}
        />
      )}
    </>
  );
}
