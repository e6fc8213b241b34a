import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useParams } from 'react-router-dom';
import { NotFound } from '../failure/NotFound';
import { LiveContent } from '../live/LiveContent';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeSetSections } from './ChangeSetSections';
import { useChangeSet } from './useChangeSets';

/** One change set with its changes. */
export function ChangeSetPage(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { item: id = '' } = useParams();
  const changeSet = useChangeSet(experience, id);
  return (
    <LiveContent
      // Another change set would be wrong here, not just old.
      live={{ ...changeSet, former: undefined }}
      loadingLabel={t('tab.changeSets.loadingOne')}
      notFound={
        <NotFound
          title={t('tab.changeSets.notFound.title', { id })}
          text={t('tab.changeSets.notFound.text')}
        />
      }
    >
      {detail => (
        <ChangeSetSections experience={experience} changeSet={detail} />
      )}
    </LiveContent>
  );
}
