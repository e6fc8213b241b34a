import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  parseConfiguration,
  type ConfigurationProgress,
} from 'backstage-plugin-private-marketplace-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { privateMarketplaceApiRef } from '../apiRef';
import { Loading } from '../live/Loading';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import { FormDialog } from './dialog/FormDialog';
import type { EditDialogOfProps } from './editProps';

/** Shows what the content of a configuration would do now, and writes it again. */
export function RetryDialog(
  props: EditDialogOfProps & { configuration: ConfigurationProgress },
) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const { experience, onClose, onWritten } = props;
  const { ref } = experience;
  const { version } = props.configuration;
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const { content } = await api.getConfiguration(ref, version);
    return parseConfiguration(content);
  }, [api, ref, version]);
  const title = t('edit.retry.title', { version });
  if (value?.ok && !loading) {
    return (
      <EditDialog
        target={experience}
        title={title}
        intro={t('edit.retry.text')}
        configuration={value.configuration}
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
        retry();
        return true;
      }}
      pending={loading ? 'loading' : undefined}
      error={error}
      onClose={onClose}
    >
      {loading && <Loading label={t('edit.retry.loading')} />}
      {value && !value.ok && !loading && (
        <Text as="p">{t('edit.retry.unreadable')}</Text>
      )}
    </FormDialog>
  );
}
