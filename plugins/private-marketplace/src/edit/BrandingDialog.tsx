import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback, useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { EditDialog } from './dialog/EditDialog';
import type { EditDialogOfProps } from './editProps';
import { ContrastHint } from './forms/ContrastHint';
import { FormField } from './forms/FormField';
import { MarketplaceSketch } from './forms/MarketplaceSketch';
import {
  type BrandingForm,
  brandingForm,
  readBranding,
} from './forms/readBranding';
import { useFormState } from './forms/useFormState';
import { useProblemText } from './forms/useProblemText';

/** Asks for the branding, and shows at once roughly how it will look. */
export function BrandingDialog(props: EditDialogOfProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const problemText = useProblemText();
  const { experience, onClose } = props;
  const [present] = useState(experience.branding);
  const { form, change, read, problems } = useFormState(
    brandingForm(present),
    useCallback(
      (entered: BrandingForm) => readBranding(entered, present),
      [present],
    ),
  );
  return (
    <EditDialog
      target={experience}
      title={t('edit.branding.title', { name: experience.name })}
      form={{
        read,
        content: (
          <>
            <FormField
              label={t('experience.branding.title')}
              value={form.title}
              onChange={title => change({ title })}
              problem={problemText(problems.title)}
              isFirst
            />
            <FormField
              label={t('experience.branding.information')}
              value={form.information}
              onChange={information => change({ information })}
              problem={problemText(problems.information)}
              rows={3}
            />
            <FormField
              label={t('experience.branding.themeColor')}
              description={t('edit.branding.themeColorHint')}
              value={form.themeColor}
              onChange={themeColor => change({ themeColor })}
              problem={problemText(problems.themeColor)}
            />
            <ContrastHint colour={form.themeColor.trim()} />
            <FormField
              label={t('experience.branding.logoUrl')}
              description={t('edit.branding.logoHint')}
              value={form.logoUrl}
              onChange={logoUrl => change({ logoUrl })}
              problem={problemText(problems.logoUrl)}
              type="url"
            />
            <MarketplaceSketch branding={form} />
          </>
        ),
      }}
      onClose={onClose}
    />
  );
}
