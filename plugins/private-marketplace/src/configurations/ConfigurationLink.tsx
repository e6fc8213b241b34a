import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { toVersionSegment } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { experienceTabItemRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';

/** Leads to a configuration of an experience. */
export function ConfigurationLink(props: {
  experienceRef: string;
  version: string;
  /** The version when left out. */
  children?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, version, children } = props;
  const itemLink = useRouteRef(experienceTabItemRouteRef);
  return (
    <Link
      href={itemLink({
        ref: experienceRef,
        tab: 'configurations',
        item: toVersionSegment(version),
      })}
    >
      {children ?? (version || t('change.noVersion'))}
    </Link>
  );
}
