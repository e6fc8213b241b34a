import { Text } from '@backstage/ui';
import type { EditDialogOfProps } from '../editProps';
import { FormDialog } from './FormDialog';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useToast } from './useToast';

/** Asks whether something shall really be done, and does it. */
export function ConfirmDialog(
  props: Omit<EditDialogOfProps, 'experience'> & {
    title: string;
    /** What it means. */
    text: string;
    /** What the button says that does it, and the one that does not. */
    labels: { submit: string; keep: string };
    /** What is said once it is done. */
    done: string;
    call: () => Promise<unknown>;
  },
) {
  const toast = useToast();
  const { run, pending, error } = useMarketplaceCall();
  const { title, text, labels, done, call, onClose, onWritten } = props;
  const submit = () => {
    run('writing', async () => {
      await call();
      toast(done);
      onClose();
      onWritten?.();
    });
    return true;
  };
  return (
    <FormDialog
      title={title}
      submit={{ label: labels.submit, destructive: true }}
      closeLabel={labels.keep}
      onSubmit={submit}
      onClose={onClose}
      pending={pending}
      error={error}
    >
      <Text as="p">{text}</Text>
    </FormDialog>
  );
}
