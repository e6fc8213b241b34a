import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import { useGoToExperience } from './focus/ArrivalFocus';
import { FormField } from './forms/FormField';
import { readCreation, suggestShortName } from './forms/readCreation';
import { useFormState } from './forms/useFormState';
import { useProblemText } from './forms/useProblemText';

const EMPTY = { name: '', shortName: '', description: '' };

/** Asks for a new experience, creates it and goes to its page. */
export function CreateDialog(props: { onClose: () => void }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const problemText = useProblemText();
  const goToExperience = useGoToExperience();
  const { form, change, read, problems } = useFormState(EMPTY, readCreation);
  // Follows the name until somebody writes one of their own.
  const [isSuggested, setIsSuggested] = useState(true);
  const ref = form.shortName.trim();
  return (
    <EditDialog
      target={{ ref, name: form.name.trim() }}
      title={t('edit.create.title')}
      form={{
        read,
        content: (
          <>
            <FormField
              label={t('edit.details.name')}
              description={t('edit.details.nameHint')}
              value={form.name}
              onChange={name =>
                change({
                  name,
                  ...(isSuggested && { shortName: suggestShortName(name) }),
                })
              }
              problem={problemText(problems.name)}
              isRequired
              isFirst
            />
            <FormField
              label={t('edit.create.shortName')}
              description={t('edit.create.shortNameHint')}
              value={form.shortName}
              onChange={shortName => {
                setIsSuggested(false);
                change({ shortName });
              }}
              problem={problemText(problems.shortName)}
              isRequired
            />
            <FormField
              label={t('edit.details.description')}
              description={t('edit.details.descriptionHint')}
              value={form.description}
              onChange={description => change({ description })}
              problem={problemText(problems.description)}
              rows={3}
            />
          </>
        ),
      }}
      refuse={({ creates }) =>
        creates ? undefined : t('edit.create.taken', { shortName: ref })
      }
      onClose={props.onClose}
      onWritten={() => goToExperience(ref)}
    />
  );
}
