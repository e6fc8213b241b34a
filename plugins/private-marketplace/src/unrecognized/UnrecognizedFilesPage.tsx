import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Container, Text } from '@backstage/ui';
import {
  experienceReadPermission,
  type UnrecognizedFileList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  failureKind,
  usePageLinks,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { NotConfigured } from '../failure/NotConfigured';
import { LiveContent } from '../live/LiveContent';
import { PageHeading } from '../place/PageHeading';
import { NothingHere } from '../sections/NothingHere';
import { privateMarketplaceTranslationRef } from '../translation';
import { useUnrecognizedFiles } from './useUnrecognizedFiles';
import { UnrecognizedFilesTable } from './UnrecognizedFilesTable';

/** The files in the bucket that belong to no experience. */
export function UnrecognizedFilesPage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const live = useUnrecognizedFiles();
  const { error, loading, retry } = live;
  const title = t('unrecognized.title');
  return (
    <>
      <PageHeading
        title={title}
        trail={[{ label: title, href: links.unrecognizedFiles() }]}
      />
      <Container>
        {error && failureKind(error) === 'forbidden' ? (
          <Alert
            role="alert"
            status="warning"
            icon
            title={t('unrecognized.forbidden.title')}
            description={t('unrecognized.forbidden.text', {
              permission: experienceReadPermission.name,
            })}
          />
        ) : (
          <LiveContent
            live={live}
            loadingLabel={t('unrecognized.loading')}
            notFound={<NotConfigured loading={loading} retry={retry} />}
          >
            {(files, isStale) => <Files files={files} isStale={isStale} />}
          </LiveContent>
        )}
      </Container>
    </>
  );
}

function Files(props: { files: UnrecognizedFileList; isStale: boolean }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { items, totalItems } = props.files;
  if (totalItems === 0) {
    return <NothingHere text={t('unrecognized.none')} />;
  }
  return (
    <>
      <Text as="p">{t('unrecognized.text')}</Text>
      <UnrecognizedFilesTable files={items} isStale={props.isStale} />
      {totalItems > items.length && (
        <Text as="p" color="secondary">
          {t('unrecognized.more', {
            shown: String(items.length),
            total: String(totalItems),
          })}
        </Text>
      )}
    </>
  );
}
