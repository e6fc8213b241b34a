import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import type { EditDialogOfProps } from './editProps';
import { FormField } from './forms/FormField';
import { PastedItems } from './forms/PastedItems';
import { readPrincipals } from './forms/readPrincipals';
import { useFormState } from './forms/useFormState';
import { useProblemText } from './forms/useProblemText';

const EMPTY = { text: '' };

/** Asks which principals shall be associated. */
export function AssociateDialog(props: EditDialogOfProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const problemText = useProblemText();
  const { experience, onClose } = props;
  const { form, change, read, reading, problems } = useFormState(
    EMPTY,
    readPrincipals,
  );
  return (
    <EditDialog
      target={experience}
      title={t('edit.associate.title', { name: experience.name })}
      form={{
        read,
        content: (
          <>
            <FormField
              label={t('edit.associate.ids')}
              description={t('edit.associate.idsHint')}
              value={form.text}
              onChange={text => change({ text })}
              problem={problemText(problems.principals)}
              rows={6}
              isRequired
              isFirst
            />
            <PastedItems
              pasted={reading.pasted}
              whyText={why => t(`edit.associate.why.${why}`)}
              onCleaned={text => change({ text })}
            />
          </>
        ),
      }}
      onClose={onClose}
    />
  );
}
