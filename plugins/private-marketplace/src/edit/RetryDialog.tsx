import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  parseConfiguration,
  type ConfigurationProgress,
  type ParsedConfiguration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useEffect, useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { Loading } from '../live/Loading';
import { ProblemList } from '../progress/ProblemList';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import { FormDialog } from './dialog/FormDialog';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import type { EditDialogOfProps } from './editProps';

/** Shows what the content of a configuration would do now, and writes it again. */
export function RetryDialog(
  props: EditDialogOfProps & { configuration: ConfigurationProgress },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const { run, pending, error } = useMarketplaceCall();
  const [parsed, setParsed] = useState<ParsedConfiguration>();
  const { experience, onClose, onWritten } = props;
  const { ref } = experience;
  const { version } = props.configuration;
  const load = useCallback(
    () =>
      run('loading', async signal => {
        const answer = await api.getConfiguration(ref, version, { signal });
        const { content, problems } = answer;
        setParsed(
          content ? parseConfiguration(content) : { ok: false, problems },
        );
      }),
    [api, ref, run, version],
  );
  useEffect(() => {
    load();
  }, [load]);
  const title = version
    ? t('edit.retry.title', { version })
    : t('edit.retry.titleNoVersion');
  if (parsed?.ok) {
    return (
      <EditDialog
        target={experience}
        title={title}
        intro={t('edit.retry.text')}
        configuration={parsed.configuration}
        onClose={onClose}
        onWritten={onWritten}
      />
    );
  }
  return (
    <FormDialog
      title={title}
      submit={error && { label: t('retry') }}
      onSubmit={() => {
        load();
        return true;
      }}
      pending={pending}
      error={error}
      onClose={onClose}
    >
      {pending && <Loading label={t('edit.retry.loading')} />}
      {parsed && (
        <>
          <Text as="p">{t('edit.retry.unreadable')}</Text>
          <ProblemList problems={parsed.problems} />
        </>
      )}
    </FormDialog>
  );
}
