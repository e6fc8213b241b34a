import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { ErrorFile } from 'backstage-plugin-private-marketplace-common';
import { FoldedJson } from '../json/FoldedJson';
import { ProblemList } from '../progress/ProblemList';
import { experienceTabItemRouteRef } from '../routes';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ErrorsTab.module.css';

/** What an error file says, in words first. */
export function ErrorItem(props: { experienceRef: string; file: ErrorFile }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, file } = props;
  const { key, configurationVersion, message, problems, report } = file;
  const itemLink = useRouteRef(experienceTabItemRouteRef);
  return (
    <li className={styles.error}>
      <Text weight="bold">{message ?? t('tab.errors.unknown')}</Text>
      <Text variant="body-small" color="secondary">
        <RelativeTime iso={file.writtenAt} />
      </Text>
      <ProblemList problems={problems ?? []} />
      {configurationVersion && (
        <Link
          href={itemLink({
            ref: experienceRef,
            tab: 'configurations',
            item: configurationVersion,
          })}
        >
          {t('tab.errors.configuration', { version: configurationVersion })}
        </Link>
      )}
      <Text>{t('tab.errors.next')}</Text>
      {report === undefined ? (
        <Text variant="body-small">
          <code>{key}</code>
        </Text>
      ) : (
        <FoldedJson label={t('tab.errors.report', { key })} content={report} />
      )}
    </li>
  );
}
