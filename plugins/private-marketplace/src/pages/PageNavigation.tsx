import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Link } from '@backstage/ui';
import { organizationRouteRef, rootRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './PageNavigation.module.css';

/** Leads from one of the main pages to the other. */
export function PageNavigation(props: {
  current: 'experiences' | 'organization';
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { current } = props;
  const pages = [
    ['experiences', useRouteRef(rootRouteRef)()],
    ['organization', useRouteRef(organizationRouteRef)()],
  ] as const;
  return (
    <Container mb="0">
      <nav aria-label={t('organization.pages')} className={styles.navigation}>
        {pages.map(([page, href]) => (
          <Link
            key={page}
            href={href}
            aria-current={page === current ? 'page' : undefined}
          >
            {page === 'organization'
              ? t('organization.title')
              : t('organization.experiences')}
          </Link>
        ))}
      </nav>
    </Container>
  );
}
