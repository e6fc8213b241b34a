import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NOT_GOVERNED } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './VerdictBox.module.css';

/** What goes on whatever the verdict is. */
export function NotGoverned(props: { codes: readonly string[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const known = NOT_GOVERNED.filter(code => props.codes.includes(code));
  return (
    <details className={styles.notGoverned}>
      <summary>{t('verdict.notGoverned.heading')}</summary>
      <ul className={styles.list}>
        {known.map(code => (
          <li key={code}>{t(`verdict.notGoverned.${code}`)}</li>
        ))}
        <li>{t('verdict.notGoverned.limits')}</li>
      </ul>
    </details>
  );
}
