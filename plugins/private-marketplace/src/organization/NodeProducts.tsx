import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  isShown,
  type OrganizationNodeDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ProductsList } from '../products/ProductsList';
import { NothingHere } from '../sections/NothingHere';
import { privateMarketplaceTranslationRef } from '../translation';
import { ExperienceName } from './ExperienceName';

/** Which products may be procured in a node. */
export function NodeProducts(props: {
  node: Pick<OrganizationNodeDetail, 'governing' | 'products'>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { governing, products } = props.node;
  if (!governing) {
    return <NothingHere text={t('organization.node.ungoverned')} />;
  }
  if (!isShown(governing)) {
    return <NothingHere text={t('organization.node.hiddenProducts')} />;
  }
  const experience = <ExperienceName experience={governing} />;
  return products === undefined ? (
    <Text as="p">{t('organization.node.everyProduct', { experience })}</Text>
  ) : (
    <>
      <Text as="p">{t('organization.node.productsOf', { experience })}</Text>
      <ProductsList experienceRef={governing.ref} />
    </>
  );
}
