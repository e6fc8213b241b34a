import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../../translation';
import { FormField } from '../forms/FormField';

/** Asks for a name, by default that of the experience, so that nothing grave is written by mistake. */
export function ConfirmationField(props: {
  name: string;
  typed: string;
  onChange: (typed: string) => void;
  /** Whether it is time to say that it is wrong. */
  showsProblem: boolean;
  /** What is grave, and what to type. */
  text?: string;
  label?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { name, typed, onChange, showsProblem } = props;
  const isWrong = showsProblem && !isConfirmed(typed, name);
  return (
    <>
      <Alert
        status="warning"
        icon
        title={props.text ?? t('edit.confirm.text')}
      />
      <FormField
        label={props.label ?? t('edit.confirm.label')}
        description={t('edit.confirm.description', { name })}
        value={typed}
        onChange={onChange}
        problem={isWrong ? t('edit.confirm.wrong', { name }) : undefined}
      />
    </>
  );
}

/** Whether what was typed is the name; white space around it does no harm. */
export function isConfirmed(typed: string, name: string): boolean {
  return typed.trim() === name.trim();
}
