import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { Route, Routes } from 'react-router-dom';
import { AudienceTab } from '../audience/AudienceTab';
import { ChangeSetPage } from '../changeSets/ChangeSetPage';
import { ChangeSetsTab } from '../changeSets/ChangeSetsTab';
import { ConfigurationPage } from '../configurations/ConfigurationPage';
import { ConfigurationsTab } from '../configurations/ConfigurationsTab';
import { ErrorsTab } from '../errors/ErrorsTab';
import { ProductsTab } from '../products/ProductsTab';
import { privateMarketplaceTranslationRef } from '../translation';
import { LatestConfiguration } from './LatestConfiguration';
import { Overview } from './Overview';

/** The tab that the address names. */
export function ExperienceTabs(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  return (
    <Routes>
      <Route
        path="/"
        element={
          <>
            <LatestConfiguration experience={experience} />
            <Overview experience={experience} />
          </>
        }
      />
      <Route
        path="/products"
        element={<ProductsTab experience={experience} />}
      />
      <Route
        path="/audience"
        element={<AudienceTab experience={experience} />}
      />
      <Route
        path="/configurations"
        element={<ConfigurationsTab experience={experience} />}
      />
      <Route
        path="/configurations/:item"
        element={<ConfigurationPage experience={experience} />}
      />
      <Route
        path="/change-sets"
        element={<ChangeSetsTab experience={experience} />}
      />
      <Route
        path="/change-sets/:item"
        element={<ChangeSetPage experience={experience} />}
      />
      <Route path="/errors" element={<ErrorsTab experience={experience} />} />
      <Route
        path="*"
        element={<Text role="alert">{t('experience.noSuchTab')}</Text>}
      />
    </Routes>
  );
}
