import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { ErrorItem } from './ErrorItem';
import styles from './ErrorsTab.module.css';
import { useErrors } from './useErrors';

/** The error files that the automation has written for an experience, newest first. */
export function ErrorsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const heading = t('tab.errors.heading');
  return (
    <Section heading={heading}>
      <PagedList
        pages={useErrors(experience)}
        label={heading}
        loadingLabel={t('tab.errors.loading')}
        empty={<NothingHere text={t('tab.errors.none')} />}
      >
        {(page, isStale) => (
          // Without a role, Safari takes a list without marks for none.
          // eslint-disable-next-line jsx-a11y/no-redundant-roles
          <ul
            role="list"
            className={styles.errors}
            aria-label={heading}
            aria-busy={isStale}
          >
            {page.items.map(file => (
              <ErrorItem
                key={file.key}
                experienceRef={experience.ref}
                file={file}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </Section>
  );
}
