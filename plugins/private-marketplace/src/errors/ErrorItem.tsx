import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ErrorFile } from 'backstage-plugin-private-marketplace-common';
import { ConfigurationLink } from '../configurations/ConfigurationLink';
import { FoldedJson } from '../json/FoldedJson';
import { ProblemList } from '../progress/ProblemList';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ErrorsTab.module.css';

/** What an error file says, in words first. */
export function ErrorItem(props: { experienceRef: string; file: ErrorFile }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, file } = props;
  const { key, configurationVersion, message, problems, report } = file;
  return (
    <li className={styles.error}>
      <Text weight="bold">{message ?? t('tab.errors.unknown')}</Text>
      <Text variant="body-small" color="secondary">
        <RelativeTime iso={file.writtenAt} />
      </Text>
      <ProblemList problems={problems ?? []} />
      {configurationVersion !== undefined && (
        <ConfigurationLink
          experienceRef={experienceRef}
          version={configurationVersion}
        >
          {configurationVersion
            ? t('tab.configurations.one', { version: configurationVersion })
            : t('tab.configurations.oneNoVersion')}
        </ConfigurationLink>
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
