import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Configuration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import type { EditDialogOfProps } from './editProps';
import type { FormReading } from './forms/fieldProblem';
import { PrincipalChoice } from './forms/PrincipalChoice';
import { useFormState } from './forms/useFormState';
import { usePrincipalChoices } from './forms/usePrincipalChoices';
import { useProblemText } from './forms/useProblemText';

const NONE: { chosen: string[] } = { chosen: [] };

/** Asks which principals shall be disassociated. */
export function DisassociateDialog(props: EditDialogOfProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const problemText = useProblemText();
  const { experience, onClose } = props;
  // Held here, so that what was loaded is still there after a look at the preview.
  const choices = usePrincipalChoices(experience.ref);
  const { form, change, read, problems } = useFormState(NONE, readChosen);
  return (
    <EditDialog
      target={experience}
      title={t('edit.disassociate.title', { name: experience.name })}
      intro={t('edit.disassociate.text')}
      form={{
        read,
        content: (
          <PrincipalChoice
            choices={choices}
            chosen={form.chosen}
            onChange={chosen => change({ chosen })}
            problem={problemText(problems.principals)}
          />
        ),
      }}
      onClose={onClose}
    />
  );
}

function readChosen({
  chosen,
}: {
  chosen: string[];
}): FormReading<'principals'> {
  if (chosen.length === 0) {
    return { ok: false, problems: { principals: { code: 'noneChosen' } } };
  }
  const configuration: Configuration = { DisassociatePrincipals: chosen };
  return { ok: true, configuration };
}
