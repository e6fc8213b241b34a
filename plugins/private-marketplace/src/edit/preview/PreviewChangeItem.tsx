import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PreviewChange } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { FoldedList } from '../../lists/FoldedList';
import { privateMarketplaceTranslationRef } from '../../translation';
import { FailingItem } from './FailingItem';
import { ItemLabel } from './ItemLabel';
import { itemGroups } from './itemGroups';
import styles from './Preview.module.css';
import { usePreviewWords } from './usePreviewWords';

const NAMED = ['CreateExperience', 'CreateProcurementPolicy'] as const;

/** What one change of a change set does. */
export function PreviewChangeItem(props: {
  change: PreviewChange;
  /** Whether its change set is predicted to be applied. */
  comesTrue: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const words = usePreviewWords();
  const { change, comesTrue } = props;
  const { changeType } = change;
  const { texts, lists, failures } = itemGroups(change);
  const muted = comesTrue ? undefined : styles.muted;
  if (change.items.length === 0) {
    const name = NAMED.find(each => each === changeType) ?? 'other';
    return (
      <li className={muted}>
        {t(`edit.plan.withoutItems.${name}`, { changeType })}
      </li>
    );
  }
  return (
    <>
      {texts.map(item => (
        <li
          key={`${item.field} ${item.value}`}
          className={item.effect === 'already-so' ? styles.muted : muted}
        >
          {words.change(item)}
        </li>
      ))}
      {lists.map(({ field, items }) => (
        <li key={field} className={muted}>
          <FoldedList
            label={t('edit.plan.list', {
              field: t(`edit.plan.field.${field}`),
              number: String(items.length),
            })}
            items={items.map(words.id)}
          >
            {(text, index) => {
              const item = items[index];
              return item && <ItemLabel item={item}>{text}</ItemLabel>;
            }}
          </FoldedList>
        </li>
      ))}
      {failures.map(item => (
        <FailingItem key={`${item.field} ${item.value}`} item={item} />
      ))}
    </>
  );
}
