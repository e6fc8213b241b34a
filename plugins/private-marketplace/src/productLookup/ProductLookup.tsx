import { toError } from '@backstage/errors';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type { ResolvedItem } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { failureMessage } from '../failure/failureMessage';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ProductLookup.module.css';
import type { ProductText } from './readProductText';

/**
 * Looks up what a text names by other things than ids of products: listings and
 * names. What is one product takes its place in the text at once; of several the
 * person chooses.
 */
export function ProductLookup(props: {
  text: string;
  read: ProductText;
  onText: (text: string) => void;
  /** Told of a word that the person takes for an id; not offered when left out. */
  onAsId?: (word: string) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const [open, setOpen] = useState<ResolvedItem[]>([]);
  const { text, read, onText, onAsId } = props;
  const unknown = read.invalid.filter(
    ({ why }) => why === 'listing' || why === 'words',
  );
  if (unknown.length === 0) return null;
  const isThere = ({ input }: ResolvedItem) =>
    unknown.some(each => each.input === input);
  const lookUp = async () => {
    setPending(true);
    setError(undefined);
    try {
      const { items } = await api.resolveProducts(text, 'search');
      let resolved = text;
      for (const { input, product } of items.filter(isThere)) {
        if (product) resolved = resolved.replace(input, product.id);
      }
      setOpen(items.filter(item => !item.product));
      if (resolved !== text) onText(resolved);
    } catch (failure) {
      setError(toError(failure));
    }
    setPending(false);
  };
  const items = open.filter(isThere);
  return (
    <div className={styles.lookup}>
      <div>
        <Button variant="secondary" onPress={lookUp} isDisabled={isPending}>
          {t('productLookup.find', { count: unknown.length })}
        </Button>
      </div>
      {error && (
        <Text as="p" role="alert" color="danger">
          {failureMessage(error)}
        </Text>
      )}
      {items.length > 0 && (
        <ul className={styles.items} aria-label={t('productLookup.list')}>
          {items.map(({ input, candidates = [], mayBeId }) => (
            <li key={input}>
              <div>
                {candidates.length > 0
                  ? t('productLookup.which', { input })
                  : t('productLookup.nothing', { input })}
              </div>
              {candidates.map(({ id, title = id, vendor }) => (
                <Button
                  key={id}
                  variant="tertiary"
                  onPress={() => onText(text.replace(input, id))}
                >
                  {vendor
                    ? t('productLookup.candidate', {
                        title,
                        vendor: vendor.name,
                        id,
                      })
                    : title}
                </Button>
              ))}
              {mayBeId && onAsId && (
                <Button variant="tertiary" onPress={() => onAsId(input)}>
                  {t('productLookup.asId', { input })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
