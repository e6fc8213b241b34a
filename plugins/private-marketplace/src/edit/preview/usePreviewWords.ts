import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ExperienceDiff,
  PreviewItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useValueInWords } from '../../diff/useValueInWords';
import { privateMarketplaceTranslationRef } from '../../translation';

/** Fields of a configuration whose values are said otherwise, by what they are called in a difference. */
const FIELDS: Partial<Record<PreviewItem['field'], keyof ExperienceDiff>> = {
  Status: 'status',
  Archived: 'archived',
  PolicyResourceRequests: 'productRequests',
};

/** Says the items of a preview in words. */
export function usePreviewWords() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const valueInWords = useValueInWords();

  const inWords = (name: PreviewItem['field'], value: string) => {
    const field = FIELDS[name];
    return field ? valueInWords(field, value) : value;
  };

  const fieldInWords = ({ field, part }: PreviewItem) =>
    part
      ? t('tab.diff.branding', { field: t(`experience.branding.${part}`) })
      : t(`edit.plan.field.${field}`);

  /** A field with its new value and, where it is known, its present one. */
  const change = (item: PreviewItem) => {
    const { field: name, value = '', from, effect } = item;
    const field = fieldInWords(item);
    const to = inWords(name, value);
    if (effect === 'already-so') return t('edit.plan.alreadySo', { field, to });
    return from === undefined
      ? t('edit.plan.to', { field, to })
      : t('edit.plan.fromTo', { field, to, from: inWords(name, from) });
  };

  /** An id of a list and, of a product, which list it is on now. */
  const id = ({ value = '', from }: PreviewItem) => {
    if (from !== 'allowed' && from !== 'denied') return value;
    const now = t(`edit.plan.value.${from}`);
    return t('edit.plan.withFrom', { id: value, from: now });
  };

  /** What is so already: field and value. */
  const withoutEffect = (item: PreviewItem) =>
    t('edit.plan.to', {
      field: fieldInWords(item),
      to: inWords(item.field, item.value ?? ''),
    });

  return { change, id, withoutEffect };
}
