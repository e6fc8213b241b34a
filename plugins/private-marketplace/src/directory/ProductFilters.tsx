import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import type { ProductFacets } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { RefObject } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Directory.module.css';
import { type DirectoryFilter, FACETS, isFiltered } from './useDirectoryQuery';

// An option needs a key, also the one that filters nothing.
const ANY = ' ';

/** The longest text that the backend takes. */
const MAX_TEXT_LENGTH = 255;

/** Words to search for, and what the products can be narrowed by. */
export function ProductFilters(props: {
  fieldsRef: RefObject<HTMLDivElement>;
  filter: DirectoryFilter;
  facets: ProductFacets | undefined;
  change: (changes: DirectoryFilter) => void;
  clear: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { fieldsRef, filter, facets, change, clear } = props;
  return (
    <div
      role="search"
      ref={fieldsRef}
      className={styles.filters}
      aria-label={t('directory.filters')}
    >
      <SearchField
        label={t('directory.text')}
        placeholder={t('directory.textHint')}
        maxLength={MAX_TEXT_LENGTH}
        value={filter.text ?? ''}
        onChange={text => change({ text: text || undefined })}
      />
      {FACETS.map(facet => (
        <Select
          key={facet}
          label={t(`directory.${facet}`)}
          options={[
            { id: ANY, label: t('directory.any') },
            ...optionsOf(facets?.[facet] ?? [], filter[facet]).map(
              ({ value, name, count }) => ({
                id: value,
                label:
                  count === undefined
                    ? name
                    : t('directory.option', { name, number: String(count) }),
              }),
            ),
          ]}
          value={filter[facet] ?? ANY}
          onChange={key =>
            change({ [facet]: key === ANY ? undefined : String(key) })
          }
        />
      ))}
      {isFiltered(filter) && (
        <Button
          variant="tertiary"
          iconStart={<RiFilterOffLine />}
          onPress={clear}
        >
          {t('directory.clear')}
        </Button>
      )}
    </div>
  );
}

/** What the address names is shown, whether or not a product has it. */
function optionsOf(
  values: ProductFacets['category'],
  chosen: string | undefined,
): { value: string; name: string; count?: number }[] {
  return chosen === undefined || values.some(({ value }) => value === chosen)
    ? values
    : [{ value: chosen, name: chosen }, ...values];
}
