import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './CopyableId.module.css';

/** An id as AWS has it, with a button that copies it. */
export function CopyableId(props: {
  id: string;
  /** The id as it is shown, when it is more than a text. */
  children?: ReactNode;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { id, children } = props;
  return (
    <span className={styles.id}>
      {children ?? (
        <Text>
          <code>{id}</code>
        </Text>
      )}
      <CopyTextButton
        text={id}
        variant="tertiary"
        aria-label={t('experience.copyId', { id })}
        tooltipText={t('experience.copied')}
      />
    </span>
  );
}
