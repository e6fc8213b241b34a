import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { SubPageHeading } from '../place/PageHeading';
import { privateMarketplaceTranslationRef } from '../translation';
import { OrganizationAccess } from './OrganizationAccess';
import { OrganizationFilters } from './OrganizationFilters';
import { isSearch } from './organizationQuery';
import { OrganizationResults } from './OrganizationResults';
import { OrganizationTree } from './OrganizationTree';
import { useTreeQuery } from './useTreeQuery';

/** The organization, and what governs each part of it. */
export function OrganizationPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { query, settled, change, clear } = useTreeQuery();
  return (
    <>
      <SubPageHeading>{t('organization.title')}</SubPageHeading>
      <Container>
        <OrganizationAccess>
          <OrganizationFilters filter={query} change={change} clear={clear} />
          {isSearch(settled) ? (
            <OrganizationResults filter={settled} />
          ) : (
            <OrganizationTree
              expanded={query.expanded}
              onExpandedChange={expanded => change({ expanded })}
            />
          )}
        </OrganizationAccess>
      </Container>
    </>
  );
}
