import { type RefObject, useEffect, useState } from 'react';

/** About half a screen ahead of somebody who scrolls. */
const AHEAD = '400px';

/** Whether an element has come near to what is seen of the page. */
export function useIsNear(element: RefObject<Element>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current || isNear) return undefined;
    const observer = new IntersectionObserver(
      entries => setNear(entries.some(entry => entry.isIntersecting)),
      { rootMargin: AHEAD },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
