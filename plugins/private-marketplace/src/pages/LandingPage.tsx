import { Container } from '@backstage/ui';
import { ExperiencesPage } from '../experiences/ExperiencesPage';
import { VerdictBox } from '../verdict/VerdictBox';
import { PageNavigation } from './PageNavigation';

/** What people come for first: why they can not buy something, and all experiences. */
export function LandingPage() {
  return (
    <>
      <PageNavigation current="experiences" />
      <Container mb="0">
        <VerdictBox />
      </Container>
      <ExperiencesPage />
    </>
  );
}
