import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  fromVersionSegment,
  type ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useParams } from 'react-router-dom';
import { NotFound } from '../failure/NotFound';
import { LiveContent } from '../live/LiveContent';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationSections } from './ConfigurationSections';
import { useConfiguration } from './useConfigurations';

/** One configuration: what it asked for, how far it came, and what it changed. */
export function ConfigurationPage(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { item = '' } = useParams();
  const version = fromVersionSegment(item);
  const configuration = useConfiguration(experience, version);
  return (
    <LiveContent
      // Another configuration would be wrong here, not just old.
      live={{ ...configuration, former: undefined }}
      loadingLabel={t('tab.configurations.loadingOne')}
      notFound={
        <NotFound
          title={
            version
              ? t('tab.configurations.notFound.title', { version })
              : t('tab.configurations.notFound.titleNoVersion')
          }
          text={t('tab.configurations.notFound.text')}
        />
      }
    >
      {detail => (
        <ConfigurationSections experience={experience} configuration={detail} />
      )}
    </LiveContent>
  );
}
