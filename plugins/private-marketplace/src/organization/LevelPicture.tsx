import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiMoonLine,
  RiPauseCircleLine,
  RiSubtractLine,
} from '@remixicon/react';
import type { OrganizationNodeDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ReactElement } from 'react';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { IconLabel, type Tone } from '../labels/IconLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import { ExperienceName } from './ExperienceName';
import styles from './LevelPicture.module.css';
import { nodeIcon } from './nodeIcon';

type Level = OrganizationNodeDetail['chain'][number];

const LOOKS: Record<Level['contribution'], { icon: ReactElement; tone: Tone }> =
  {
    governs: { icon: <RiCheckboxCircleLine />, tone: 'success' },
    'not-live': { icon: <RiPauseCircleLine />, tone: 'warning' },
    archived: { icon: <RiArchiveLine />, tone: 'neutral' },
    shadowed: { icon: <RiMoonLine />, tone: 'neutral' },
    nothing: { icon: <RiSubtractLine />, tone: 'neutral' },
  };

/** The way from a node up to the organization, and what each level contributes. */
export function LevelPicture(props: {
  /** From the node itself up. */
  chain: readonly Level[];
  /** Whether the levels lead to their pages. */
  linked: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { chain, linked } = props;
  const links = usePageLinks();
  const [first] = chain;
  if (!first) {
    return null;
  }
  return (
    <>
      {/* Without a list style some browsers no longer call it a list. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol
        className={styles.levels}
        role="list"
        aria-label={t('organization.picture.label', { name: first.name })}
      >
        {chain.map(level => (
          <li
            key={level.id}
            className={styles.level}
            data-governs={level.contribution === 'governs'}
          >
            <div className={styles.name}>
              <span className={styles.icon} aria-hidden="true">
                {nodeIcon(level.kind)}
              </span>
              <Text weight="bold">
                {linked ? (
                  <Link href={links.node(level.id)}>{level.name}</Link>
                ) : (
                  level.name
                )}
              </Text>
              <Text color="secondary">
                {t(`organization.kind.${level.kind}`)}
                {level.name !== level.id && (
                  <>
                    {' '}
                    <code>{level.id}</code>
                  </>
                )}
              </Text>
            </div>
            <div className={styles.contribution}>
              <IconLabel {...LOOKS[level.contribution]}>
                {level.contribution === 'nothing'
                  ? t('organization.picture.contribution.nothing')
                  : t(
                      `organization.picture.contribution.${level.contribution}`,
                      {
                        experience: (
                          <ExperienceName
                            experience={level.experience ?? { hidden: true }}
                          />
                        ),
                      },
                    )}
              </IconLabel>
            </div>
          </li>
        ))}
      </ol>
      {!chain.some(({ contribution }) => contribution === 'governs') && (
        <Text as="p">{t('organization.picture.nobody')}</Text>
      )}
    </>
  );
}
