import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { toVersionSegment } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
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
  const links = usePageLinks();
  return (
    <Link
      href={links.experience(
        experienceRef,
        'configurations',
        toVersionSegment(version),
      )}
    >
      {children ?? (version || t('change.noVersion'))}
    </Link>
  );
}
