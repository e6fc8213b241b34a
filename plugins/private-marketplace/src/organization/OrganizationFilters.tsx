import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select, Switch, Text } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import styles from '../experiences/ExperienceFilters.module.css';
import { privateMarketplaceTranslationRef } from '../translation';
import { searchOf, type TreeFilter } from './organizationQuery';
import { useAllExperiences } from './useAllExperiences';

// An option needs a key, also the one that filters nothing.
const ANY = ' ';

/** The filters of the organization page. */
export function OrganizationFilters(props: {
  filter: TreeFilter;
  change: (filter: TreeFilter) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { filter, change } = props;
  const experiences = useAllExperiences();
  const options = (experiences.value ?? []).map(({ ref, name }) => ({
    id: ref,
    label: name,
  }));
  const { governing } = filter;
  // What the address names is shown, known or not.
  if (governing && !options.some(({ id }) => id === governing)) {
    options.unshift({ id: governing, label: governing });
  }
  return (
    <div
      role="search"
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
        <Select
          label={t('organization.filter.governing')}
          options={[
            { id: ANY, label: t('organization.filter.anyGoverning') },
            ...options,
          ]}
          value={governing ?? ANY}
          onChange={key =>
            change({ governing: key === ANY ? undefined : String(key) })
          }
        />
        <Switch
          label={t('organization.filter.overrides')}
          isSelected={filter.overrides ?? false}
          onChange={isOn => change({ overrides: isOn ? true : undefined })}
        />
      </div>
      {experiences.error && (
        <Text as="p" role="alert">
          {t('organization.filter.governingFailed', {
            message: experiences.error.message,
          })}
        </Text>
      )}
      {searchOf(filter) && (
        <div>
          <Button
            variant="tertiary"
            iconStart={<RiFilterOffLine />}
            onPress={() =>
              change({
                text: undefined,
                governing: undefined,
                overrides: undefined,
              })
            }
          >
            {t('organization.filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
