import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Switch, Text } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import { useClear } from '../filters/useClear';
import { privateMarketplaceTranslationRef } from '../translation';
import { GoverningFilter } from './GoverningFilter';
import styles from './OrganizationFilters.module.css';
import { isSearch, type TreeFilter } from './organizationQuery';
import { OwnerFilter } from './OwnerFilter';
import { useAllExperiences } from '../experiences/useAllExperiences';

/** The filters of the organization page. */
export function OrganizationFilters(props: {
  filter: TreeFilter;
  change: (filter: TreeFilter) => void;
  /** Takes all filters away. */
  clear: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { filter, change } = props;
  const { fieldsRef, clear } = useClear(props.clear);
  const { value: experiences = [], error } = useAllExperiences();
  return (
    <div
      role="search"
      ref={fieldsRef}
      className={styles.filters}
      aria-label={t('organization.filter.label')}
    >
      <div className={styles.row}>
        <SearchField
          label={t('organization.filter.text')}
          placeholder={t('organization.filter.textHint')}
          value={filter.text ?? ''}
          onChange={text => change({ text })}
        />
        <GoverningFilter
          experiences={experiences}
          filter={filter}
          change={change}
        />
        <OwnerFilter
          experiences={experiences}
          owner={filter.owner}
          onChange={owner => change({ owner })}
        />
        <Switch
          label={t('organization.filter.overrides')}
          isSelected={filter.overrides ?? false}
          onChange={isOn => change({ overrides: isOn ? true : undefined })}
        />
      </div>
      {error && (
        <Text as="p" role="alert">
          {t('organization.filter.governingFailed', {
            message: error.message,
          })}
        </Text>
      )}
      {isSearch(filter) && (
        <div>
          <Button
            variant="tertiary"
            iconStart={<RiFilterOffLine />}
            onPress={clear}
          >
            {t('organization.filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
