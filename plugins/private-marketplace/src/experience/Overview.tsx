import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { principalKind } from '../audience/principalKind';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { Facts } from './Facts';
import { FoldedList } from './FoldedList';
import styles from './Overview.module.css';
import { Section } from './Section';

/** What an experience is, whom it governs and what it allows. */
export function Overview(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { description, principals, procurementPolicy, lastModified } =
    props.experience;
  const { allowedProducts, deniedProducts } = procurementPolicy ?? {};
  return (
    <Section heading={t('experience.overview')}>
      <div className={styles.overview}>
        <Facts
          facts={[
            [
              t('experience.description'),
              description || t('experience.noDescription'),
            ],
            [
              t('experience.requests'),
              t(requestsKey(procurementPolicy?.productRequests)),
            ],
            [
              t('experience.lastModified'),
              lastModified && <RelativeTime iso={lastModified} />,
            ],
          ]}
        />
        <div className={styles.lists}>
          <FoldedList
            label={t('experience.audience', {
              number: String(principals.length),
            })}
            empty={t('experience.noAudience')}
            items={principals}
            renderItem={principal => (
              <>
                {t(`audience.${principalKind(principal)}`)}{' '}
                <code>{principal}</code>
              </>
            )}
          />
          {allowedProducts && (
            <FoldedList
              label={t('experience.allowedProducts', {
                number: String(allowedProducts.length),
              })}
              empty={t('experience.noProducts')}
              items={allowedProducts}
            />
          )}
          {deniedProducts && (
            <FoldedList
              label={t('experience.deniedProducts', {
                number: String(deniedProducts.length),
              })}
              empty={t('experience.noProducts')}
              items={deniedProducts}
            />
          )}
        </div>
        <BrandingFacts branding={props.experience.branding} />
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
