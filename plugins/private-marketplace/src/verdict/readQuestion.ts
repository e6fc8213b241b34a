import { parsePrincipalIds } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  readProductText,
  type ProductTextProblem,
} from '../productLookup/readProductText';

/** Which account asks for which product. */
export interface Question {
  account: string;
  product: string;
}

/** What is wrong with what somebody typed. */
export interface QuestionProblems {
  account?: 'account';
  product?: 'noProduct' | 'several' | ProductTextProblem;
}

/** Reads an account, whose digits may be grouped, and a product or a link to one. */
export function readQuestion(
  account: string,
  product: string,
): { question: Question } | { problems: QuestionProblems } {
  const accountId = readAccount(account);
  const { ids, invalid } = readProductText(product);
  const [first, ...others] = ids;
  const problems: QuestionProblems = {};
  if (accountId === undefined) problems.account = 'account';
  if (invalid[0]) problems.product = invalid[0].why;
  else if (!first) problems.product = 'noProduct';
  else if (others.length > 0) problems.product = 'several';
  return accountId !== undefined && first && !problems.product
    ? { question: { account: accountId, product: first.id } }
    : { problems };
}

/** The account that a text names, or undefined where it names anything else. */
export function readAccount(text: string): string | undefined {
  const { ids, invalid } = parsePrincipalIds(text);
  const [first, ...others] = ids;
  const isAlone = others.length === 0 && invalid.length === 0;
  return first?.kind === 'account' && isAlone ? first.id : undefined;
}
