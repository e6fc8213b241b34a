import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiEyeOffLine,
  RiFileUnknowLine,
  RiGhostLine,
  RiShoppingCartLine,
  RiTimeLine,
  RiUserSearchLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import type { Attention } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { IconLabel, type Tone } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './AttentionLabels.module.css';

const LOOKS: Record<Attention, { icon: ReactElement; tone: Tone }> = {
  failed: { icon: <RiCloseCircleLine />, tone: 'danger' },
  stuck: { icon: <RiTimeLine />, tone: 'warning' },
  'not-picked-up': { icon: <RiErrorWarningLine />, tone: 'warning' },
  'empty-and-live': { icon: <RiShoppingCartLine />, tone: 'warning' },
  'live-for-nobody': { icon: <RiUserUnfollowLine />, tone: 'warning' },
  'not-readable': { icon: <RiEyeOffLine />, tone: 'danger' },
  'no-owner': { icon: <RiUserSearchLine />, tone: 'warning' },
  unmanaged: { icon: <RiFileUnknowLine />, tone: 'neutral' },
  gone: { icon: <RiGhostLine />, tone: 'danger' },
};

/** Why somebody should look at an experience, in words. */
export function AttentionLabels(props: { attention: Attention[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { attention } = props;
  if (attention.length === 0) {
    return <Text color="secondary">{t('attention.none')}</Text>;
  }
  return (
    // Without a role, Safari takes a list without marks for none.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul
      role="list"
      className={styles.reasons}
      aria-label={t('attention.label')}
    >
      {attention.map(reason => (
        <li key={reason}>
          <IconLabel {...LOOKS[reason]}>
            {t(`attention.reason.${reason}`)}
          </IconLabel>
        </li>
      ))}
    </ul>
  );
}
