import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Select,
  Text,
  TextField,
} from '@backstage/ui';
import type {
  ExperienceSummary,
  OrganizationNodeSummary,
} from 'backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { privateMarketplaceApiRef } from '../apiRef';
import { Loading } from '../live/Loading';
import { useAllExperiences } from '../organization/useAllExperiences';
import { privateMarketplaceTranslationRef } from '../translation';
import { failureText } from './failureText';
import styles from './MoveDialog.module.css';
import { MovePreview } from './MovePreview';
import { useMovePreview } from './useMovePreview';

/** What is moved. */
export type MovedNode = Pick<OrganizationNodeSummary, 'id' | 'name'>;

type Experience = NonNullable<OrganizationNodeSummary['associated']>[number];

/** Asks where a principal is to go, shows what that would mean, and moves it. */
export function MoveDialog(props: {
  node: MovedNode;
  from: Experience;
  onClose: () => void;
  onMoved: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, from, onClose, onMoved } = props;
  const api = useApi(privateMarketplaceApiRef);
  const experiences = useAllExperiences();
  const [to, setTo] = useState<string>();
  const [typed, setTyped] = useState('');
  const preview = useMovePreview(node.id, from.ref, to);
  const [moving, move] = useAsyncFn(
    async (target: string) => {
      await api.movePrincipal({
        principal: node.id,
        from: from.ref,
        to: target,
      });
      onMoved();
      onClose();
    },
    [api, node.id, from.ref, onMoved, onClose],
  );
  const possible = preview.value && !preview.value.problems?.length;
  const confirmed = typed.trim() === node.name;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={640}>
      <DialogHeader>{t('move.title', { name: node.name })}</DialogHeader>
      <DialogBody className={styles.body}>
        <Text as="p">{t('move.text', { from: from.name })}</Text>
        <Target
          experiences={experiences}
          from={from}
          target={to}
          onChange={setTo}
        />
        {to !== undefined && <MovePreview preview={preview} />}
        {possible && (
          <TextField
            label={t('move.confirm', { name: node.name })}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        )}
        {moving.error && (
          <Alert
            role="alert"
            status="danger"
            icon
            description={t('move.failed', {
              message: failureText(moving.error),
            })}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('move.cancel')}
        </Button>
        <Button
          destructive
          isDisabled={to === undefined || !possible || !confirmed}
          isPending={moving.loading}
          onPress={() => to !== undefined && move(to)}
        >
          {t('move.submit')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Target(props: {
  experiences: ReturnType<typeof useAllExperiences>;
  from: Experience;
  target: string | undefined;
  onChange: (ref: string) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experiences, from, target, onChange } = props;
  const { value, error } = experiences;
  if (error) {
    return (
      <Text as="p" role="alert" color="danger">
        {t('move.experiencesFailed', { message: failureText(error) })}
      </Text>
    );
  }
  if (!value) {
    return <Loading label={t('move.experiencesLoading')} />;
  }
  const source = value.find(({ ref }) => ref === from.ref);
  if (source && !source.managed) {
    return <Text as="p">{t('move.unmanaged', { experience: from.name })}</Text>;
  }
  const targets = value.filter(one => isTarget(one, from.ref));
  if (targets.length === 0) {
    return <Text as="p">{t('move.noTargets')}</Text>;
  }
  return (
    <Select
      label={t('move.target')}
      placeholder={t('move.noTarget')}
      options={targets.map(({ ref, name }) => ({ id: ref, label: name }))}
      value={target ?? null}
      onChange={key => onChange(String(key))}
    />
  );
}

function isTarget(experience: ExperienceSummary, from: string): boolean {
  return experience.managed && !experience.archived && experience.ref !== from;
}
