import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Question, readQuestion } from './readQuestion';

const ACCOUNT = 'account';
// The list below has a filter with the shorter name.
const PRODUCT = 'productId';

/** The question that is asked. It stands in the address, so that the answer can be shared. */
export function useQuestion(): {
  question?: Question;
  ask: (question: Question | undefined) => void;
} {
  const [params, setParams] = useSearchParams();
  const account = params.get(ACCOUNT) ?? '';
  const product = params.get(PRODUCT) ?? '';
  const question = useMemo(() => {
    const read = readQuestion(account, product);
    return 'question' in read ? read.question : undefined;
  }, [account, product]);
  const ask = useCallback(
    (asked: Question | undefined) =>
      setParams(former => {
        const next = new URLSearchParams(former);
        next.delete(ACCOUNT);
        next.delete(PRODUCT);
        if (asked) {
          next.set(ACCOUNT, asked.account);
          next.set(PRODUCT, asked.product);
        }
        return next;
      }),
    [setParams],
  );
  return { question, ask };
}
