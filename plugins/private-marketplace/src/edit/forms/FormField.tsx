import { TextAreaField, TextField } from '@backstage/ui';

/** A field of a form, with what is wrong with it. */
export function FormField(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  /** Height of a field for more than one line. */
  rows?: number;
  type?: 'text' | 'url';
  isRequired?: boolean;
  /** Whether a dialog opens with the focus here. */
  isFirst?: boolean;
}) {
  const { isFirst, problem, rows, type = 'text', ...field } = props;
  const shared = {
    ...field,
    autoComplete: 'off',
    autoFocus: isFirst,
    // Problems are told beside the field, not by the browser.
    validationBehavior: 'aria' as const,
    validate: () => problem ?? null,
  };
  return rows === undefined ? (
    <TextField {...shared} type={type} />
  ) : (
    <TextAreaField {...shared} rows={rows} />
  );
}
