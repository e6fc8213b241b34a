import { useCallback, useEffect, useState } from 'react';

/** Gives the focus to the heading of a page. */
export function focusHeading(text: string): void {
  const headings = document.querySelectorAll<HTMLElement>('h1, h2');
  const heading = Array.from(headings).find(each => each.textContent === text);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * Gives the focus to the heading of the page once a dialog is closed, for where
 * the button that opened it is about to go, too.
 */
export function useFocusHeading(text: string): () => void {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    setIsWanted(false);
    focusHeading(text);
  }, [isWanted, text]);
  return useCallback(() => setIsWanted(true), []);
}
