import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  defaultEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';

// As fast as people type a name.
const PAUSE = 250;
const MOST = 20;
const WHOLE_REF = /^[^:/\s,]+:([^:/\s,]+\/)?[^:/\s,]+$/;

/** A group or a user to choose. */
export interface OwnerOption {
  /** Entity ref. */
  id: string;
  label: string;
}

/** Groups and users of the catalog that a text finds; a whole ref finds itself, known or not. */
export function useOwnerOptions(text: string): {
  options: OwnerOption[];
  error?: Error;
} {
  const catalog = useApiHolder().get(catalogApiRef);
  const [term, setTerm] = useState(text);
  useDebounce(() => setTerm(text.trim()), PAUSE, [text]);
  const { value = [], error } = useAsync(async () => {
    const found = await catalog?.queryEntities({
      filter: { kind: ['Group', 'User'] },
      fullTextFilter: {
        term,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayName'],
      },
      fields: ['kind', 'metadata', 'spec.profile'],
      limit: MOST,
    });
    return (found?.items ?? []).map(entity => {
      const { entityRef, primaryTitle } = defaultEntityPresentation(entity);
      return { id: entityRef, label: primaryTitle };
    });
  }, [catalog, term]);
  const isNew = WHOLE_REF.test(term) && !value.some(({ id }) => id === term);
  return {
    options: isNew ? [...value, { id: term, label: term }] : value,
    error,
  };
}
