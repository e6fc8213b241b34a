import { useCallback, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { focusHeading } from './useFocusHeading';

const ARRIVAL = 'private-marketplace/arrival';

/** Goes from a dialog to the page of an experience, which then gets the focus. */
export function useGoToExperience(): (ref: string) => void {
  const { experience } = usePageLinks();
  const navigate = useNavigate();
  return useCallback(
    ref => navigate(experience(ref), { state: ARRIVAL }),
    [experience, navigate],
  );
}

/** Gives the focus to the heading of a page that a dialog led to. Stands where the page is loaded. */
export function ArrivalFocus(props: { heading: string }) {
  const { heading } = props;
  const { key, state } = useLocation();
  useEffect(() => {
    if (state === ARRIVAL) focusHeading(heading);
    // Another name is no new arrival.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return null;
}
