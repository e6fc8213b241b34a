import {
  alertApiRef,
  toastApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

const TOAST_MS = 8_000;

/** Tells in passing that something has worked. */
export function useToast(): (title: string, description?: string) => void {
  const apis = useApiHolder();
  return useCallback(
    (title, description) => {
      const toasts = apis.get(toastApiRef);
      if (toasts) {
        toasts.post({
          title,
          description,
          status: 'success',
          timeout: TOAST_MS,
        });
        return;
      }
      // Apps in the legacy frontend system have no toasts.
      apis.get(alertApiRef)?.post({
        message: [title, description].filter(Boolean).join('. '),
        severity: 'success',
        display: 'transient',
      });
    },
    [apis],
  );
}
