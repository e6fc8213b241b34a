import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { LiveContent } from '../live/LiveContent';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { Pager } from '../table/Pager';
import { privateMarketplaceTranslationRef } from '../translation';
import { ErrorItem } from './ErrorItem';
import styles from './ErrorsTab.module.css';
import { useErrors } from './useErrors';

/** The error files that the automation has written for an experience, newest first. */
export function ErrorsTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const errors = useErrors(experience);
  const heading = t('tab.errors.heading');
  return (
    <Section heading={heading}>
      <LiveContent live={errors} loadingLabel={t('tab.errors.loading')}>
        {(page, isStale) =>
          page.items.length > 0 ? (
            <>
              <ul
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
              <Pager
                table={heading}
                page={page}
                pages={errors}
                isStale={isStale}
              />
            </>
          ) : (
            <NothingHere text={t('tab.errors.none')} />
          )
        }
      </LiveContent>
    </Section>
  );
}
