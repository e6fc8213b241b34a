import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Text } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import type {
  Page,
  Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Pager.module.css';

/** Turns the pages of a table. A list that fits on one page needs none. */
export function Pager(props: {
  /** What screen readers call the table. */
  table: string;
  page: Page;
  pages: Pick<Pages<Page>, 'offset' | 'next' | 'previous'>;
  /** Whether another page is on its way. */
  isStale: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { table, page, pages, isStale } = props;
  const { offset, next, previous } = pages;
  const shown = page.items.length;
  if (offset === 0 && shown >= page.totalItems) {
    return null;
  }
  return (
    <div className={styles.pager}>
      <Text role="status">
        {t('pager.range', {
          from: String(Math.min(offset + 1, page.totalItems)),
          to: String(offset + shown),
          total: String(page.totalItems),
        })}
      </Text>
      <ButtonIcon
        variant="secondary"
        icon={<RiArrowLeftSLine />}
        aria-label={t('pager.previous', { table })}
        // Disabled for real, it would lose the focus on the first and the last page.
        aria-disabled={!previous && !isStale}
        onPress={previous}
      />
      <ButtonIcon
        variant="secondary"
        icon={<RiArrowRightSLine />}
        aria-label={t('pager.next', { table })}
        aria-disabled={!next && !isStale}
        onPress={next}
      />
    </div>
  );
}
