import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { EditProducts } from '../edit/EditProducts';
import { occasionOf } from '../experience/occasionOf';
import { Section } from '../sections/Section';
import { privateMarketplaceTranslationRef } from '../translation';
import { ProductsList } from './ProductsList';

/** What an experience allows and denies by name. */
export function ProductsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  return (
    <Section
      heading={t('tab.products.heading')}
      actions={<EditProducts experience={experience} />}
    >
      <ProductsList
        experienceRef={experience.ref}
        occasion={occasionOf(experience)}
      />
    </Section>
  );
}
