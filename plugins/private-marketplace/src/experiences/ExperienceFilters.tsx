import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select, TextField } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import { type RefObject, useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import {
  ATTENTION_REASONS,
  isFiltered,
  type ListQuery,
  oneOf,
  STATUSES,
} from './experienceQuery';
import styles from './ExperienceFilters.module.css';
import { MineFilter } from './MineFilter';

// An option needs a key, also the one that filters nothing.
const ALL = 'all';

const STATUS_TEXT = {
  live: 'status.live',
  'not-live': 'status.notLive',
  archived: 'status.archived',
} as const;

// As the backend has them.
const MAX_LENGTH = { text: 200, principal: 80, product: 255, owner: 8000 };

const FURTHER = ['principal', 'product', 'owner'] as const;

/** The filters of the list. */
export function ExperienceFilters(props: {
  fieldsRef: RefObject<HTMLDivElement>;
  query: ListQuery;
  change: (changes: ListQuery) => void;
  clear: () => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { fieldsRef, query, change, clear } = props;
  const isFurther = FURTHER.some(name => query[name] !== undefined);
  const [unfolded, setUnfolded] = useState(isFurther);
  // What filters must not be hidden, also when it came with the address.
  const [wasFurther, setWasFurther] = useState(isFurther);
  if (isFurther !== wasFurther) {
    setWasFurther(isFurther);
    if (isFurther) setUnfolded(true);
  }
  return (
    <div
      role="search"
      ref={fieldsRef}
      className={styles.filters}
      aria-label={t('experiences.filter.label')}
    >
      <div className={styles.row}>
        <SearchField
          label={t('experiences.filter.text')}
          placeholder={t('experiences.filter.textHint')}
          maxLength={MAX_LENGTH.text}
          value={query.text ?? ''}
          onChange={text => change({ text })}
        />
        <Select
          label={t('experiences.filter.status')}
          options={[
            { id: ALL, label: t('experiences.filter.anyStatus') },
            ...STATUSES.map(id => ({ id, label: t(STATUS_TEXT[id]) })),
          ]}
          value={query.status ?? ALL}
          onChange={key => change({ status: oneOf(STATUSES, key) })}
        />
        <Select
          label={t('experiences.filter.managed')}
          options={[
            { id: ALL, label: t('experiences.filter.anyManaged') },
            { id: 'true', label: t('experiences.filter.managedOnly') },
            { id: 'false', label: t('experiences.filter.unmanagedOnly') },
          ]}
          value={query.managed === undefined ? ALL : String(query.managed)}
          onChange={key =>
            change({ managed: key === ALL ? undefined : key === 'true' })
          }
        />
        <Select
          label={t('experiences.filter.attention')}
          options={[
            { id: ALL, label: t('experiences.filter.noAttention') },
            { id: 'any', label: t('experiences.filter.anyAttention') },
            ...ATTENTION_REASONS.map(id => ({
              id,
              label: t(`attention.reason.${id}`),
            })),
          ]}
          value={query.attention ?? ALL}
          onChange={key =>
            change({ attention: oneOf(['any', ...ATTENTION_REASONS], key) })
          }
        />
      </div>
      <details
        open={unfolded}
        onToggle={event => setUnfolded(event.currentTarget.open)}
      >
        <summary className={styles.summary}>
          {t('experiences.filter.more')}
        </summary>
        <div className={styles.row}>
          {FURTHER.map(name => (
            <TextField
              key={name}
              label={t(`experiences.filter.${name}`)}
              description={t(`experiences.filter.${name}Hint`)}
              maxLength={MAX_LENGTH[name]}
              value={query[name] ?? ''}
              onChange={value => change({ [name]: value })}
            />
          ))}
        </div>
      </details>
      <div className={styles.buttons}>
        <MineFilter owner={query.owner} change={change} />
        {isFiltered(query) && (
          <Button
            variant="tertiary"
            iconStart={<RiFilterOffLine />}
            onPress={clear}
          >
            {t('experiences.filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
