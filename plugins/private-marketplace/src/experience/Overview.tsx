import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { Facts } from '../facts/Facts';
import { Section } from '../sections/Section';
import { duration } from '../time/duration';
import { RelativeTime } from '../time/RelativeTime';
import { useLanguage } from '../time/useLanguage';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Overview.module.css';

/** What an experience is, and how many it governs and allows. */
export function Overview(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { ref, lastModified, queueLength, status, usualSeconds } = experience;
  const language = useLanguage();
  const links = usePageLinks();
  return (
    <Section heading={t('experience.overview')}>
      <div className={styles.overview}>
        <Facts
          facts={[
            [
              t('experience.description'),
              experience.description || t('experience.noDescription'),
            ],
            [
              t('experience.requests'),
              t(requestsKey(experience.productRequests)),
            ],
            [
              t('experience.products'),
              <Link href={links.experience(ref, 'products')}>
                {status
                  ? t('experience.productsCount', {
                      allowed: String(experience.allowedProducts),
                      denied: String(experience.deniedProducts),
                    })
                  : t('experiences.notKnown')}
              </Link>,
            ],
            [
              t('experience.audience'),
              <Link href={links.experience(ref, 'audience')}>
                {status
                  ? t('experience.audienceCount', {
                      count: experience.principals,
                    })
                  : t('experiences.notKnown')}
              </Link>,
            ],
            [
              t('experience.lastModified'),
              lastModified && <RelativeTime iso={lastModified} />,
            ],
            [t('experience.queue'), queueLength ? String(queueLength) : ''],
            [
              t('experience.usual'),
              usualSeconds === undefined
                ? undefined
                : duration(usualSeconds, language),
            ],
          ]}
        />
        <BrandingFacts branding={experience.branding} />
      </div>
    </Section>
  );
}

function requestsKey(productRequests: 'Allow' | 'Deny' | undefined) {
  switch (productRequests) {
    case 'Allow':
      return 'experience.requestsOn';
    case 'Deny':
      return 'experience.requestsOff';
    default:
      return 'experience.requestsUnknown';
  }
}

function BrandingFacts(props: { branding: ExperienceDetail['branding'] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { title, information, themeColor, logoUrl } = props.branding ?? {};
  if (!title && !information && !themeColor && !logoUrl) {
    return null;
  }
  return (
    <div>
      <Text as="h4" weight="bold" className={styles.heading}>
        {t('experience.branding.heading')}
      </Text>
      <Facts
        facts={[
          [t('experience.branding.title'), title],
          [t('experience.branding.information'), information],
          [t('experience.branding.themeColor'), themeColor],
          [t('experience.branding.logoUrl'), logoUrl],
        ]}
      />
    </div>
  );
}
