import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiCloseCircleLine } from '@remixicon/react';
import type { PreviewItem } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { IconLabel } from '../../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../../translation';
import { ItemLabel } from './ItemLabel';
import { usePreviewWords } from './usePreviewWords';

/** One thing that AWS will refuse, and why. */
export function FailingItem(props: { item: PreviewItem }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const words = usePreviewWords();
  const { item } = props;
  const { code = 'other', detail, experience } = item.reason ?? {};
  return (
    <li>
      <IconLabel icon={<RiCloseCircleLine />} tone="danger">
        <ItemLabel item={item}>
          {t('edit.plan.willFail', { id: words.withoutEffect(item) })}
        </ItemLabel>
      </IconLabel>
      <div>
        {t(`edit.plan.reason.${code}`)} {detail}{' '}
        {experience && (
          // In a new tab, so that nothing is lost that was typed.
          <Link
            href={links.experience(experience)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('edit.plan.openExperience', { experience })}
          </Link>
        )}
      </div>
    </li>
  );
}
