import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PreviewItem } from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../../translation';

/** Says the items of a preview in words. */
export function usePreviewWords() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);

  const valueInWords = (field: PreviewItem['field'], value: string) => {
    switch (field) {
      case 'Status':
        return t(`edit.plan.value.${value === 'Enabled' ? 'live' : 'notLive'}`);
      case 'PolicyResourceRequests':
        return t(`edit.plan.value.${value === 'Allow' ? 'on' : 'off'}`);
      case 'Archived':
        return t(`edit.plan.value.${value === 'true' ? 'yes' : 'no'}`);
      default:
        return value;
    }
  };

  /** A field with its new value and, where it is known, its present one. */
  const change = ({ field: name, value = '', from, effect }: PreviewItem) => {
    const field = t(`edit.plan.field.${name}`);
    const to = valueInWords(name, value);
    if (effect === 'already-so') return t('edit.plan.alreadySo', { field, to });
    return from === undefined
      ? t('edit.plan.to', { field, to })
      : t('edit.plan.fromTo', { field, to, from: valueInWords(name, from) });
  };

  /** An id of a list and, of a product, which list it is on now. */
  const id = ({ value = '', from }: PreviewItem) => {
    if (from !== 'allowed' && from !== 'denied') return value;
    const now = t(`edit.plan.value.${from}`);
    return t('edit.plan.withFrom', { id: value, from: now });
  };

  /** What is so already: field and value. */
  const withoutEffect = ({ field: name, value = '' }: PreviewItem) =>
    t('edit.plan.to', {
      field: t(`edit.plan.field.${name}`),
      to: valueInWords(name, value),
    });

  return { change, id, withoutEffect };
}
