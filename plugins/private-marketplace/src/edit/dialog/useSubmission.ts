import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Configuration,
  ConfigurationPreview,
  ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useState } from 'react';
import { privateMarketplaceApiRef } from '../../apiRef';
import { newVersion } from './newVersion';
import { useCall } from './useCall';

/** A configuration that somebody has seen the preview of. */
export interface Previewed {
  ref: string;
  configuration: Configuration;
  /** The same however often it is sent, so that it is written once. */
  version: string;
  preview: ConfigurationPreview;
}

/** Previews a configuration and writes what was previewed. */
export function useSubmission(
  onWritten: (progress: ConfigurationProgress) => void,
) {
  const api = useApi(privateMarketplaceApiRef);
  const { run, clear, pending, error } = useCall();
  const [previewed, setPreviewed] = useState<Previewed>();
  const preview = useCallback(
    (ref: string, configuration: Configuration) =>
      run('loading', async signal => {
        const answer = await api.previewConfiguration(
          ref,
          { configuration },
          { signal },
        );
        const version = newVersion(Date.now(), Math.random());
        setPreviewed({ ref, configuration, version, preview: answer });
      }),
    [api, run],
  );
  const write = ({ ref, configuration, version, ...seen }: Previewed) =>
    run('writing', async () => {
      const { revision } = seen.preview;
      const progress = await api.writeConfiguration(ref, {
        configuration,
        version,
        ...(revision !== undefined && { revision }),
      });
      onWritten(progress);
    });
  const back = () => {
    setPreviewed(undefined);
    clear();
  };
  return { previewed, pending, error, preview, write, back };
}
