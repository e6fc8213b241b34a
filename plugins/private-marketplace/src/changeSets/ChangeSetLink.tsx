import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { experienceTabItemRouteRef } from '../routes';

/** Leads to a change set of an experience. */
export function ChangeSetLink(props: {
  experienceRef: string;
  id: string;
  /** The id when left out. */
  children?: string;
}) {
  const { experienceRef, id, children } = props;
  const itemLink = useRouteRef(experienceTabItemRouteRef);
  return (
    <Link href={itemLink({ ref: experienceRef, tab: 'change-sets', item: id })}>
      {children ?? id}
    </Link>
  );
}
