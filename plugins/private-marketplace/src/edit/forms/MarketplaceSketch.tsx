import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../../translation';
import { contrastWithWhite } from './contrast';
import styles from './MarketplaceSketch.module.css';
import { type BrandingForm, isLogoAddress } from './readBranding';

/** Roughly how users will see the head of their private marketplace. */
export function MarketplaceSketch(props: { branding: BrandingForm }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { title, information, themeColor, logoUrl } = props.branding;
  const [broken, setBroken] = useState<string>();
  const colour = themeColor.trim();
  const logo = logoUrl.trim();
  const isColour = contrastWithWhite(colour) !== undefined;
  return (
    <figure className={styles.sketch}>
      <figcaption className={styles.caption}>
        {t('edit.branding.sketch')}
      </figcaption>
      <div
        className={styles.head}
        data-testid="marketplace-head"
        style={isColour ? { backgroundColor: colour } : undefined}
      >
        {isLogoAddress(logo) && broken !== logo && (
          <img
            className={styles.logo}
            src={logo}
            alt=""
            onError={() => setBroken(logo)}
          />
        )}
        <span>{title.trim() || t('edit.branding.noTitle')}</span>
      </div>
      <div className={styles.information}>{information}</div>
      {broken === logo && logo !== '' && (
        <div role="status" className={styles.caption}>
          {t('edit.branding.noLogo')}
        </div>
      )}
    </figure>
  );
}
