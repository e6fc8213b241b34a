import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { ChangeSetDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { FoldedJson } from '../json/FoldedJson';
import { FoldedList } from '../lists/FoldedList';
import { ProductLabel } from '../productNames/ProductLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import { productsOfChange } from './productsOfChange';
import styles from './ChangeSetSections.module.css';
import { remedyOf } from './remedyOf';

/** One change of a change set, and what was wrong with it. */
export function ChangeItem(props: {
  change: ChangeSetDetail['changes'][number];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { changeType, details, entityId, errors } = props.change;
  const products = productsOfChange(props.change);
  return (
    <li className={styles.change}>
      <Text weight="bold">{changeType}</Text>
      {entityId && (
        <Text as="div" variant="body-small" color="secondary">
          {t('tab.changeSets.entity', { id: entityId })}
        </Text>
      )}
      {errors.map(({ code, message }, index) => (
        <Alert
          // They have no id, and may say the same.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          status="danger"
          icon
          title={message}
          description={
            <>
              <div>
                <code>{code}</code>
              </div>
              <div>{t(remedyOf(code))}</div>
            </>
          }
        />
      ))}
      {products.length > 0 && (
        <FoldedList
          label={t('tab.changeSets.products', {
            number: String(products.length),
          })}
          items={products}
        >
          {id => <ProductLabel id={id} />}
        </FoldedList>
      )}
      {details !== undefined && (
        <FoldedJson
          label={t('tab.changeSets.details', { change: changeType })}
          content={details}
        />
      )}
    </li>
  );
}
