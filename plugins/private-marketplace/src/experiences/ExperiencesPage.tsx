import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Header } from '@backstage/ui';
import { ConfigureButton } from '../configure/ConfigureButton';
import { LiveContent } from '../live/LiveContent';
import { ChangeAnnouncer } from '../progress/ChangeAnnouncer';
import { privateMarketplaceTranslationRef } from '../translation';
import { Experiences } from './Experiences';
import { useExperiences } from './useExperiences';

/** All experiences. */
export function ExperiencesPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const experiences = useExperiences();
  return (
    <>
      <Header
        title={t('experiences.title')}
        // The empty list has the button in its middle.
        customActions={
          experiences.value?.length ? <ConfigureButton /> : undefined
        }
      />
      <Container>
        <ChangeAnnouncer experiences={experiences.value} />
        <LiveContent live={experiences} loadingLabel={t('experiences.loading')}>
          {value => <Experiences experiences={value} />}
        </LiveContent>
      </Container>
    </>
  );
}
