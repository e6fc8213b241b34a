import {
  Breadcrumbs,
  Content,
  HeaderTabs,
  Link,
  PageWithHeader,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { CreateAction } from '../edit/CreateExperience';
import { type Crumb, TrailContext } from '../place/PageHeading';
import { privateMarketplaceTranslationRef } from '../translation';
import { SUB_PAGES } from './subPages';
import { SubPageRoutes } from './SubPageRoutes';

/** All pages in the frame of the legacy frontend system, with the tabs that the new one has. */
export function PrivateMarketplacePage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { subPage } = usePageLinks();
  const { pathname } = useLocation();
  const current = SUB_PAGES.findIndex(({ name }) =>
    `${pathname}/`.startsWith(`${subPage(name)}/`),
  );
  const currentName = SUB_PAGES[current]?.name;
  const showTrail = useCallback(
    (trail: readonly Crumb[]) => {
      const crumbs = currentName
        ? [
            { label: t(`subPage.${currentName}`), href: subPage(currentName) },
            ...trail,
          ]
        : trail;
      return (
        <Container mb="0">
          <Breadcrumbs aria-label={t('breadcrumbs')}>
            {crumbs.slice(0, -1).map(({ label, href }) => (
              <Link key={href} to={href}>
                {label}
              </Link>
            ))}
            <span aria-current="page">{crumbs.at(-1)?.label}</span>
          </Breadcrumbs>
        </Container>
      );
    },
    [currentName, subPage, t],
  );
  return (
    <PageWithHeader title={t('title')} themeId="tool">
      <HeaderTabs
        selectedIndex={Math.max(current, 0)}
        tabs={SUB_PAGES.map(({ name }) => ({
          id: name,
          label: t(`subPage.${name}`),
          tabProps: { component: Link, to: subPage(name) },
        }))}
      />
      <Content noPadding>
        <TrailContext.Provider value={showTrail}>
          <Container mb="0">
            <CreateAction />
          </Container>
          <SubPageRoutes />
        </TrailContext.Provider>
      </Content>
    </PageWithHeader>
  );
}
