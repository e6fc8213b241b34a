import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { privateMarketplaceTranslationRef } from '../../translation';
import type { FieldProblem } from './fieldProblem';

/** Says in words what is wrong with a field. */
export function useProblemText() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (problem: FieldProblem | undefined): string | undefined => {
    if (!problem) return undefined;
    if ('code' in problem) return t(`edit.problem.${problem.code}`);
    const { rule, message } = problem;
    return rule ? t(`edit.problem.rule.${rule}`) : message;
  };
}
