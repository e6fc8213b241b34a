import { createContext, useContext } from 'react';

/** Loads the experience of the page anew. Around nothing but an experience's page it does nothing. */
export const RefreshContext = createContext<() => void>(() => {});

/** What to call once something of the experience was written. */
export function useRefresh(): () => void {
  return useContext(RefreshContext);
}
