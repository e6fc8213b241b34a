import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type { ExperienceOwners } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  privateMarketplaceApiRef,
  useMarketplaceCall,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useState } from 'react';
import { EntityNames } from '../people/EntityNames';
import { privateMarketplaceTranslationRef } from '../translation';
import { FormDialog } from './dialog/FormDialog';
import { useToast } from './dialog/useToast';
import { OwnerPicker } from './forms/OwnerPicker';

/** Asks who shall own an experience, or leaves that to app-config and the tag in AWS again. */
export function OwnersDialog(props: {
  experience: { ref: string; name: string };
  /** As they are now. */
  now: ExperienceOwners;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const toast = useToast();
  const { run, pending, error } = useMarketplaceCall();
  const { experience, now, onClose } = props;
  const { name, ref } = experience;
  const { claims, revision } = now;
  const isSet = now.source === 'portal';
  const [owners, setOwners] = useState(now.owners);
  const [isTried, setIsTried] = useState(false);
  const write = (call: () => Promise<unknown>) =>
    run('writing', async signal => {
      await call();
      toast(t('edit.owners.done', { name }));
      if (!signal.aborted) onClose();
    });
  const submit = () => {
    setIsTried(true);
    if (owners.length === 0) return false;
    write(() => api.setOwners(ref, { owners, revision }));
    return true;
  };
  return (
    <FormDialog
      title={t('edit.owners.title', { name })}
      submit={{ label: t('edit.owners.submit') }}
      onSubmit={submit}
      onClose={onClose}
      pending={pending}
      error={error}
      buttons={
        isSet && (
          <Button
            variant="secondary"
            isDisabled={pending !== undefined}
            onPress={() => write(() => api.clearOwners(ref, revision))}
          >
            {t('edit.owners.clear')}
          </Button>
        )
      }
    >
      <Text as="p">
        {now.source
          ? t(`edit.owners.source.${now.source}`)
          : t('edit.owners.nobody')}
      </Text>
      {isSet && (
        <Text as="p">
          <Fallback claim={claims.find(({ source }) => source !== 'portal')} />
        </Text>
      )}
      <OwnerPicker
        owners={owners}
        onChange={setOwners}
        problem={
          isTried && owners.length === 0 ? t('edit.owners.none') : undefined
        }
      />
    </FormDialog>
  );
}

/** Who counts once what is set here is cleared. */
function Fallback(props: { claim?: ExperienceOwners['claims'][number] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { claim } = props;
  if (!claim) return <>{t('edit.owners.noFallback')}</>;
  const owners = <EntityNames entityRefs={claim.owners} />;
  return claim.source === 'tag' ? (
    <>{t('edit.owners.fallback.tag', { owners })}</>
  ) : (
    <>{t('edit.owners.fallback.app-config', { owners })}</>
  );
}
