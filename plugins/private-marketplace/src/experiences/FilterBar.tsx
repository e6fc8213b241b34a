import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Text } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './FilterBar.module.css';

/** The text filter, and how much it leaves. */
export function FilterBar(props: {
  text: string;
  setText: (text: string) => void;
  shown: number;
  total: number;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { text, setText, shown, total } = props;
  return (
    <div className={styles.bar}>
      <SearchField
        className={styles.field}
        aria-label={t('experiences.filter')}
        placeholder={t('experiences.filterHint')}
        value={text}
        onChange={setText}
      />
      <Text role="status" color="secondary">
        {t('experiences.shown', {
          shown: String(shown),
          total: String(total),
        })}
      </Text>
    </div>
  );
}
