import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import {
  type FormEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import dialogStyles from '../../dialogs/Dialog.module.css';
import { privateMarketplaceTranslationRef } from '../../translation';
import { CallFailure } from './CallFailure';
import styles from './FormDialog.module.css';
import type { CallKind } from '@private-marketplace/backstage-plugin-private-marketplace-react';

/** What the main button of a dialog says and looks like. */
interface SubmitButton {
  label: string;
  destructive?: boolean;
}

/** A dialog whose main button, or Enter, submits what is in it. */
export function FormDialog(props: {
  title: string;
  /** Left out when there is nothing to submit. */
  submit?: SubmitButton;
  /** Says whether it was taken; when not, the first wrong field gets the focus. */
  onSubmit?: () => boolean;
  onClose: () => void;
  closeLabel?: string;
  /** What is under way. Who closes the dialog while it writes would not hear of the end. */
  pending?: CallKind;
  error?: Error;
  /** Buttons before the main one. */
  buttons?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { title, submit, onSubmit, pending, error, buttons } = props;
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) {
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
    }
  }, [refusals]);
  const isPending = pending !== undefined;
  const isWriting = pending === 'writing';
  const onClose = () => {
    if (!isWriting) props.onClose();
  };
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending || !onSubmit) return;
    if (!onSubmit()) setRefusals(count => count + 1);
  };
  const closeLabel = submit ? t('edit.cancel') : t('edit.close');
  return (
    <Dialog
      className={dialogStyles.dialog}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      // A press beside it would lose what was typed.
      isDismissable={false}
      isKeyboardDismissDisabled={isWriting}
      width={640}
    >
      <DialogHeader>{title}</DialogHeader>
      <form
        ref={form}
        className={styles.form}
        noValidate
        aria-label={title}
        onSubmit={onFormSubmit}
      >
        <DialogBody className={styles.body}>
          <div className={styles.content}>
            {props.children}
            {error && <CallFailure error={error} />}
          </div>
        </DialogBody>
        <DialogFooter className={styles.footer}>
          <Button variant="tertiary" isDisabled={isWriting} onPress={onClose}>
            {props.closeLabel ?? closeLabel}
          </Button>
          {buttons}
          {submit && (
            <Button
              type="submit"
              className={
                submit.destructive ? dialogStyles.destructive : undefined
              }
              isPending={isPending}
              destructive={submit.destructive}
            >
              {submit.label}
            </Button>
          )}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
