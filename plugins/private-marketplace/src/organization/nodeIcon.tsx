import { RiBuilding4Line, RiFolder3Line, RiUser3Line } from '@remixicon/react';
import type { OrganizationNodeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';

const ICONS: Record<OrganizationNodeSummary['kind'], ReactElement> = {
  organization: <RiBuilding4Line />,
  'organizational-unit': <RiFolder3Line />,
  account: <RiUser3Line />,
};

/** Stands beside the name of a node; the kind has to be told in words, too. */
export function nodeIcon(kind: OrganizationNodeSummary['kind']): ReactElement {
  return ICONS[kind];
}
