import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type { Pasted } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../../translation';
import styles from './Forms.module.css';

const SHOWN = 50;

/** How many of the pasted items can be used, and why the others can not. */
export function PastedItems<Why extends string>(props: {
  pasted: Pasted<{ id: string }, Why>;
  whyText: (why: Why) => string;
  /** Is given the text without what can not be used. */
  onCleaned: (text: string) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { pasted, whyText, onCleaned } = props;
  const { ids, invalid, duplicates } = pasted;
  const counts: string[] = [
    t('edit.pasted.usable', { count: ids.length }),
    ...(invalid.length > 0
      ? [t('edit.pasted.unusable', { count: invalid.length })]
      : []),
    ...(duplicates.length > 0
      ? [t('edit.pasted.duplicates', { count: duplicates.length })]
      : []),
  ];
  const label = t('edit.pasted.list');
  return (
    <div className={styles.pasted}>
      <Text as="p" role="status" color="secondary">
        {counts.reduce((first, second) =>
          t('edit.pasted.and', { first, second }),
        )}
      </Text>
      {invalid.length > 0 && (
        <>
          <ul
            className={styles.invalid}
            aria-label={label}
            // Focusable, as it scrolls.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {invalid.slice(0, SHOWN).map(({ input, why }, index) => (
              // The same text can be pasted twice.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>
                {t('edit.pasted.item', {
                  input: <code>{input}</code>,
                  why: whyText(why),
                })}
              </li>
            ))}
            {invalid.length > SHOWN && (
              <li>
                {t('edit.pasted.more', {
                  number: String(invalid.length - SHOWN),
                })}
              </li>
            )}
          </ul>
          <div>
            <Button
              variant="secondary"
              onPress={() => onCleaned(ids.map(({ id }) => id).join('\n'))}
            >
              {t('edit.pasted.remove')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
