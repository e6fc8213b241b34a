import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  STATUS_PREFIX,
  type ErrorFile,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ConfigurationLink } from '../configurations/ConfigurationLink';
import { FoldedJson } from '../json/FoldedJson';
import { FailureAdvice } from '../progress/FailureAdvice';
import { ProblemList } from '../progress/ProblemList';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ErrorsTab.module.css';

/** What an error file says, in words first. */
export function ErrorItem(props: { experienceRef: string; file: ErrorFile }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, file } = props;
  const { key, configurationVersion, message, problems, report } = file;
  // A status file that can not be read is told of as if it were an error file.
  const isStatusFile = key.startsWith(STATUS_PREFIX);
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
      {isStatusFile ? (
        <Text>{t('tab.errors.nextStatus')}</Text>
      ) : (
        <FailureAdvice report={report} otherwise={t('tab.errors.next')} />
      )}
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
