import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceDiff } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { Facts } from '../facts/Facts';
import { FoldedList } from '../lists/FoldedList';
import { ProductLabel } from '../productNames/ProductLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './DiffList.module.css';
import { useValueInWords } from './useValueInWords';

const FIELDS = [
  'name',
  'description',
  'status',
  'archived',
  'productRequests',
] as const;

const LISTS = [
  'productsAllowed',
  'productsNoLongerAllowed',
  'productsDenied',
  'productsNoLongerDenied',
  'principalsAssociated',
  'principalsDisassociated',
] as const;

interface TextChange {
  from?: string;
  to?: string;
}

/** A difference field by field, in words. */
export function DiffList(props: { diff: ExperienceDiff; empty: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const valueInWords = useValueInWords();
  const { diff, empty } = props;
  const inWords = (field: keyof ExperienceDiff, change: TextChange) => {
    const from = change.from && valueInWords(field, change.from);
    const to = change.to && valueInWords(field, change.to);
    if (!to) {
      return from ? t('tab.diff.removed', { from }) : t('tab.diff.empty');
    }
    return from ? t('tab.diff.fromTo', { from, to }) : t('tab.diff.to', { to });
  };
  const facts: [string, string][] = FIELDS.flatMap(field => {
    const change = diff[field];
    return change ? [[t(`tab.diff.${field}`), inWords(field, change)]] : [];
  });
  for (const { field, ...change } of diff.branding ?? []) {
    facts.push([
      t('tab.diff.branding', { field: t(`experience.branding.${field}`) }),
      inWords('branding', change),
    ]);
  }
  const lists = LISTS.filter(name => diff[name]?.length);
  if (facts.length === 0 && lists.length === 0) {
    return (
      <Text as="p" color="secondary">
        {empty}
      </Text>
    );
  }
  return (
    <div className={styles.diff}>
      {facts.length > 0 && <Facts facts={facts} />}
      {lists.length > 0 && (
        <div className={styles.lists}>
          {lists.map(name => (
            <FoldedList
              key={name}
              label={t('tab.diff.listLabel', {
                label: t(`tab.diff.${name}`),
                number: String(diff[name]?.length ?? 0),
              })}
              items={diff[name] ?? []}
            >
              {name.startsWith('products')
                ? id => <ProductLabel id={id} />
                : undefined}
            </FoldedList>
          ))}
        </div>
      )}
    </div>
  );
}
