import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  isShown,
  type ReferencedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';

/** An experience with a link to its page, or that there is one which the user may not see. */
export function ExperienceName(props: { experience: ReferencedExperience }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const { experience } = props;
  return isShown(experience) ? (
    <Link href={links.experience(experience.ref)}>{experience.name}</Link>
  ) : (
    <>{t('organization.hidden.first')}</>
  );
}
