import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import {
  privateMarketplaceApiRef,
  useMarketplaceCall,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { saveFile } from './saveFile';
import styles from './CsvExport.module.css';
import type { ListQuery } from './experienceQuery';
import { experiencesCsv } from './experiencesCsv';
import { listAllExperiences } from './listAllExperiences';
import { useCsvColumns } from './useCsvColumns';

/** Saves all that the filters leave, not just the page that is shown. */
export function CsvExport(props: { query: ListQuery }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { query } = props;
  const api = useApi(privateMarketplaceApiRef);
  const columns = useCsvColumns();
  const { run, pending, error } = useMarketplaceCall();
  const exportAll = () =>
    run('loading', async signal => {
      const experiences = await listAllExperiences(api, query, signal);
      saveFile(
        t('experiences.csv.fileName'),
        'text/csv;charset=utf-8',
        experiencesCsv(experiences, columns),
      );
    });
  return (
    <div className={styles.export}>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending !== undefined}
        onPress={exportAll}
      >
        {t('experiences.csv.export')}
      </Button>
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('experiences.csv.failed', { message: error.message })}
        />
      )}
    </div>
  );
}
