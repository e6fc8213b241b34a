import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useParams } from 'react-router-dom';
import { NotFound } from '../failure/NotFound';
import { LiveContent } from '../live/LiveContent';
import { experienceTabRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeSetSections } from './ChangeSetSections';
import { useChangeSet } from './useChangeSets';

/** One change set with its changes. */
export function ChangeSetPage(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const { item: id = '' } = useParams();
  const tabLink = useRouteRef(experienceTabRouteRef);
  const changeSet = useChangeSet(experience, id);
  return (
    <>
      <Link href={tabLink({ ref: experience.ref, tab: 'change-sets' })}>
        {t('tab.changeSets.back')}
      </Link>
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
    </>
  );
}
