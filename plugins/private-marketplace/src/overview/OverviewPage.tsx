import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { SubPageHeading } from '../place/PageHeading';
import { privateMarketplaceTranslationRef } from '../translation';
import { VerdictBox } from '../verdict/VerdictBox';
import { Counters } from './Counters';
import { MyExperiences } from './MyExperiences';
import styles from './Overview.module.css';

/** What people come for first: why they cannot buy something, what needs a look, and what is theirs. */
export function OverviewPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <>
      <SubPageHeading>{t('overview.title')}</SubPageHeading>
      <Container>
        <div className={styles.page}>
          <VerdictBox />
          <Counters />
          <MyExperiences />
        </div>
      </Container>
    </>
  );
}
