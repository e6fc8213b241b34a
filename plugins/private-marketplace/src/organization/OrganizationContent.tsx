import type { ReactNode } from 'react';
import { failureKind } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { LiveContent } from '../live/LiveContent';
import type { Live } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { NoOrganizationAccess } from './NoOrganizationAccess';

/** A live value about the organization, which not everybody may see. */
export function OrganizationContent<T>(props: {
  live: Live<T>;
  loadingLabel: string;
  notFound?: ReactNode;
  children: (value: T, isStale: boolean) => ReactNode;
}) {
  const { error } = props.live;
  return error && failureKind(error) === 'forbidden' ? (
    <NoOrganizationAccess />
  ) : (
    <LiveContent {...props} />
  );
}
