import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback, useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import type { EditDialogOfProps } from './editProps';
import { FormField } from './forms/FormField';
import { type DetailsForm, readDetails } from './forms/readDetails';
import { useFormState } from './forms/useFormState';
import { useProblemText } from './forms/useProblemText';

/** Asks for name and description. */
export function DetailsDialog(props: EditDialogOfProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const problemText = useProblemText();
  const { experience, onClose } = props;
  // What was there when the form was opened, for it may change while somebody types.
  const [present] = useState(experience);
  const { form, change, read, problems } = useFormState(
    { name: present.name, description: present.description ?? '' },
    useCallback(
      (entered: DetailsForm) => readDetails(entered, present),
      [present],
    ),
  );
  return (
    <EditDialog
      target={experience}
      title={t('edit.details.title', { name: experience.name })}
      form={{
        read,
        content: (
          <>
            <FormField
              label={t('edit.details.name')}
              description={t('edit.details.nameHint')}
              value={form.name}
              onChange={name => change({ name })}
              problem={problemText(problems.name)}
              isRequired
              isFirst
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
      onClose={onClose}
    />
  );
}
