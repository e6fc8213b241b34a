import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Configuration,
  ConfigurationPreview,
  ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { newVersion } from './newVersion';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';

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
  /** @param isGone - whether the person has left the dialog meanwhile. */
  onWritten: (progress: ConfigurationProgress, isGone: boolean) => void,
) {
  const api = useApi(privateMarketplaceApiRef);
  const { run, clear, pending, error } = useMarketplaceCall();
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
    run('writing', async signal => {
      const { revision } = seen.preview;
      const progress = await api.writeConfiguration(ref, {
        configuration,
        version,
        ...(revision !== undefined && { revision }),
      });
      onWritten(progress, signal.aborted);
    });
  const back = () => {
    setPreviewed(undefined);
    clear();
  };
  return { previewed, pending, error, preview, write, back };
}
