import type { Configuration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo, useState } from 'react';
import type { FieldProblems, FormReading } from './fieldProblem';

/**
 * What was entered in a form. What is wrong with it is told once somebody has
 * tried to go on, and from then on at once.
 *
 * @param readForm - has to stay the same function, or a form with thousands of ids would be read at every rendering.
 */
export function useFormState<
  Form extends object,
  Field extends string,
  More extends object,
>(initial: Form, readForm: (form: Form) => FormReading<Field> & More) {
  const [form, setForm] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const reading = useMemo(() => readForm(form), [form, readForm]);
  const none: FieldProblems<Field> = {};
  const problems = isTried && !reading.ok ? reading.problems : none;
  const change = (changed: Partial<Form>) =>
    setForm(before => ({ ...before, ...changed }));
  const read = (): Configuration | undefined => {
    setIsTried(true);
    return reading.ok ? reading.configuration : undefined;
  };
  return { form, change, read, reading, problems };
}
