import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { Link } from '@backstage/ui';

/** Leads to a change set of an experience. */
export function ChangeSetLink(props: {
  experienceRef: string;
  id: string;
  /** The id when left out. */
  children?: string;
}) {
  const { experienceRef, id, children } = props;
  const links = usePageLinks();
  return (
    <Link href={links.experience(experienceRef, 'change-sets', id)}>
      {children ?? id}
    </Link>
  );
}
