import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { ChangeSetDetail } from 'backstage-plugin-private-marketplace-common';
import { FoldedJson } from '../json/FoldedJson';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ChangeSetSections.module.css';

/**
 * Error codes of changes that people can do something about; see "Work with the
 * private marketplace" in the AWS Marketplace Catalog API reference.
 */
const KNOWN_CODES = [
  'INVALID_URL',
  'INVALID_IMAGE',
  'ENTITY_NOT_FOUND',
  'ENTITY_ALREADY_EXISTS',
  'ENTITY_IN_USE',
  'CALLER_NOT_AUTHORIZED',
] as const;

/** One change of a change set, and what was wrong with it. */
export function ChangeItem(props: {
  change: ChangeSetDetail['changes'][number];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { changeType, details, entityId, errors } = props.change;
  return (
    <li className={styles.change}>
      <Text weight="bold">{changeType}</Text>
      {entityId && (
        <Text as="div" variant="body-small" color="secondary">
          {t('tab.changeSets.entity', { id: entityId })}
        </Text>
      )}
      {errors.map(({ code, message }) => (
        <Alert
          key={`${code} ${message}`}
          status="danger"
          icon
          title={message}
          description={
            <>
              <div>
                <code>{code}</code>
              </div>
              <div>{t(`awsError.remedy.${remedyOf(code)}`)}</div>
            </>
          }
        />
      ))}
      {details !== undefined && (
        <FoldedJson
          label={t('tab.changeSets.details', { change: changeType })}
          content={details}
        />
      )}
    </li>
  );
}

function remedyOf(code: string) {
  return KNOWN_CODES.find(known => known === code) ?? 'other';
}
