import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  OrganizationNodeSummary,
  ShownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { FormDialog } from '../edit/dialog/FormDialog';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useAllExperiences } from '../experiences/useAllExperiences';
import { privateMarketplaceTranslationRef } from '../translation';
import { MoveConfirmation, useMoveConfirmation } from './MoveConfirmation';
import { MovePreview } from './MovePreview';
import { MoveTarget } from './MoveTarget';
import { targetsOf } from './targetsOf';
import { useMovePreview } from './useMovePreview';

/** What is moved. */
export type MovedNode = Pick<OrganizationNodeSummary, 'id' | 'name'>;

/** Asks where a principal is to go, shows what that would mean, and moves it. */
export function MoveDialog(props: {
  node: MovedNode;
  from: ShownExperience;
  onClose: () => void;
  onMoved: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, from, onClose, onMoved } = props;
  const api = useApi(privateMarketplaceApiRef);
  const experiences = useAllExperiences();
  const targets = targetsOf(experiences.value, from.ref);
  const [to, setTo] = useState<string>();
  const [showsProblem, setShowsProblem] = useState(false);
  const preview = useMovePreview(node.id, from.ref, to);
  const confirmation = useMoveConfirmation(node.name, preview.value);
  const { run, pending, error } = useMarketplaceCall();
  const isRefused = (preview.value?.problems ?? []).length > 0;

  const onSubmit = () => {
    if (to === undefined) {
      setShowsProblem(true);
      return false;
    }
    if (!preview.value || !confirmation.check()) return false;
    run('writing', async () => {
      await api.movePrincipal({ principal: node.id, from: from.ref, to });
      onMoved();
      onClose();
    });
    return true;
  };
  return (
    <FormDialog
      title={t('move.title', { name: node.name })}
      submit={
        targets.kind === 'some' && !isRefused
          ? { label: t('move.submit'), destructive: confirmation.isNeeded }
          : undefined
      }
      onSubmit={onSubmit}
      onClose={onClose}
      pending={pending ?? (preview.loading ? 'loading' : undefined)}
      error={error}
    >
      <Text as="p">{t('move.text', { name: node.name, from: from.name })}</Text>
      <MoveTarget
        targets={targets}
        error={experiences.error}
        from={from}
        target={to}
        onChange={setTo}
        problem={
          showsProblem && to === undefined
            ? t('move.noTargetChosen')
            : undefined
        }
      />
      {to !== undefined && <MovePreview preview={preview} />}
      <MoveConfirmation confirmation={confirmation} />
    </FormDialog>
  );
}
