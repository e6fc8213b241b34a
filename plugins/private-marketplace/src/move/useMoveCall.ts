import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import type { MoveDialogProps } from './moveDialogProps';

/** Asks for something about a move when its dialog is submitted, and leaves the dialog then. */
export function useMoveCall(
  { onChanged, onClose }: Pick<MoveDialogProps, 'onChanged' | 'onClose'>,
  call: () => Promise<unknown>,
) {
  const { run, pending, error } = useMarketplaceCall();
  const onSubmit = () => {
    run('writing', async () => {
      await call();
      onChanged();
      onClose();
    });
    return true;
  };
  return { onSubmit, pending, error };
}
