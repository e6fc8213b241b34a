import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type {
  Configuration,
  ConfigurationPreview,
  ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../../live/Loading';
import { privateMarketplaceTranslationRef } from '../../translation';
import { PreviewView } from '../preview/PreviewView';
import { ConfirmationField, isConfirmed } from './ConfirmationField';
import { ConflictNotice } from './ConflictNotice';
import { FormDialog } from './FormDialog';
import { needsConfirmation } from './needsConfirmation';
import { readConflict } from './readRefusal';
import { submitButton } from './submitButton';
import { useSubmission } from './useSubmission';
import { useToast } from './useToast';

/** What every dialog that writes a configuration is given. */
interface EditDialogProps {
  /** What the experience is called by the API, and by people. */
  target: { ref: string; name: string };
  title: string;
  /** Said before the form, or before the preview where there is none. */
  intro?: string;
  /** What to write where there is no form. It has to stay the same object. */
  configuration?: Configuration;
  /** Asks what to write; `read` gives nothing while something is wrong. */
  form?: { content: ReactNode; read: () => Configuration | undefined };
  /** Why what was previewed must not be written, if so. */
  refuse?: (preview: ConfigurationPreview) => string | undefined;
  onClose: () => void;
  onWritten?: (progress: ConfigurationProgress) => void;
}

/** Asks what to write, shows what that will do, and writes it. */
export function EditDialog(props: EditDialogProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { target, title, intro, configuration, form, onClose } = props;
  const toast = useToast();
  const submission = useSubmission((progress, isGone) => {
    const { version } = progress;
    toast(
      t('edit.written.title', { name: target.name }),
      t('edit.written.text', { version }),
    );
    // Who has left meanwhile is not called back.
    if (isGone) return;
    onClose();
    props.onWritten?.(progress);
  });
  const { previewed, pending, error, preview, write, back } = submission;
  const [typed, setTyped] = useState('');
  const [showsProblem, setShowsProblem] = useState(false);
  useEffect(() => {
    if (configuration) preview(target.ref, configuration);
  }, [configuration, preview, target.ref]);

  const conflict = previewed && error && readConflict(error);
  const refusal = previewed && props.refuse?.(previewed.preview);
  const asksName =
    previewed !== undefined &&
    !refusal &&
    !conflict &&
    needsConfirmation(previewed.configuration, previewed.preview) &&
    submitButton(previewed.preview) !== undefined;

  // It was typed under another preview.
  const forgetName = () => {
    setTyped('');
    setShowsProblem(false);
  };
  const onSubmit = () => {
    if (!previewed) {
      const wanted = form ? form.read() : configuration;
      if (wanted) preview(target.ref, wanted);
      return wanted !== undefined;
    }
    if (conflict) {
      forgetName();
      preview(previewed.ref, previewed.configuration);
      return true;
    }
    if (asksName && !isConfirmed(typed, target.name)) {
      setShowsProblem(true);
      return false;
    }
    write(previewed);
    return true;
  };
  const onBack = () => {
    forgetName();
    back();
  };
  const button = () => {
    if (!previewed) return { label: t('edit.preview') };
    if (conflict) return { label: t('edit.previewAgain') };
    const kind = refusal ? undefined : submitButton(previewed.preview);
    return (
      kind && {
        label: t(`edit.${kind}`),
        destructive: kind === 'writeAnyway' || asksName,
      }
    );
  };
  return (
    <FormDialog
      title={title}
      submit={button()}
      onSubmit={onSubmit}
      onClose={onClose}
      pending={pending}
      error={conflict ? undefined : error}
      buttons={
        form &&
        previewed && (
          <Button
            variant="secondary"
            isDisabled={pending !== undefined}
            onPress={onBack}
          >
            {t('edit.back')}
          </Button>
        )
      }
    >
      {intro && (!form || !previewed) && <Text as="p">{intro}</Text>}
      {!previewed && form?.content}
      {!previewed && !form && !error && <Loading label={t('edit.loading')} />}
      {previewed && (
        <PreviewView preview={previewed.preview} refusal={refusal} />
      )}
      {conflict && <ConflictNotice conflict={conflict} />}
      {asksName && (
        <ConfirmationField
          name={target.name}
          typed={typed}
          onChange={setTyped}
          showsProblem={showsProblem}
        />
      )}
    </FormDialog>
  );
}
