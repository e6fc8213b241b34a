import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { ProductLookup } from '../productLookup/ProductLookup';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import type { EditDialogOfProps } from './editProps';
import { FormField } from './forms/FormField';
import { PastedItems } from './forms/PastedItems';
import { type ProductsForm, readProducts } from './forms/readProducts';
import { useFormState } from './forms/useFormState';
import { useProblemText } from './forms/useProblemText';

const EMPTY: ProductsForm = { list: 'allow', text: '', notes: '' };

/** Asks which products shall be allowed or denied. */
export function ProductsDialog(props: EditDialogOfProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const problemText = useProblemText();
  const { experience, onClose } = props;
  const { form, change, read, reading, problems } = useFormState(
    EMPTY,
    readProducts,
  );
  return (
    <EditDialog
      target={experience}
      title={t('edit.products.title', { name: experience.name })}
      form={{
        read,
        content: (
          <>
            <RadioGroup
              label={t('edit.products.choice')}
              value={form.list}
              onChange={list =>
                change({ list: list === 'deny' ? 'deny' : 'allow' })
              }
            >
              <Radio value="allow">{t('edit.products.allow')}</Radio>
              <Radio value="deny">{t('edit.products.deny')}</Radio>
            </RadioGroup>
            <FormField
              label={t('edit.products.ids')}
              description={t('edit.products.idsHint')}
              value={form.text}
              onChange={text => change({ text })}
              problem={problemText(problems.products)}
              rows={6}
              isRequired
              isFirst
            />
            <PastedItems
              pasted={reading.pasted}
              whyText={why => t(`productLookup.why.${why}`)}
              onCleaned={text => change({ text })}
            />
            <ProductLookup
              text={form.text}
              read={reading.pasted}
              onText={text => change({ text })}
              onAsId={word => change({ asIds: [...(form.asIds ?? []), word] })}
            />
            <FormField
              label={t('edit.products.notes')}
              description={t('edit.products.notesHint')}
              value={form.notes}
              onChange={notes => change({ notes })}
              problem={problemText(problems.notes)}
            />
          </>
        ),
      }}
      onClose={onClose}
    />
  );
}
