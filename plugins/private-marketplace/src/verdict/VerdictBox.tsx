import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, TextField } from '@backstage/ui';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { ProductLookup } from '../productLookup/ProductLookup';
import { readProductText } from '../productLookup/readProductText';
import { privateMarketplaceTranslationRef } from '../translation';
import { type QuestionProblems, readQuestion } from './readQuestion';
import { useQuestion } from './useQuestion';
import { VerdictAnswer } from './VerdictAnswer';
import styles from './VerdictBox.module.css';

/** Asks for an account and a product, and says whether the one may buy the other. */
export function VerdictBox() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { question, ask } = useQuestion();
  const [account, setAccount] = useState(question?.account ?? '');
  const [product, setProduct] = useState(question?.product ?? '');
  const [problems, setProblems] = useState<QuestionProblems>({});
  const headingId = useId();

  // Going back and forth in the browser leads to another question.
  useEffect(() => {
    if (question) {
      setAccount(question.account);
      setProduct(question.product);
      setProblems({});
    }
  }, [question]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readQuestion(account, product);
    if ('question' in read) {
      setProblems({});
      ask(read.question);
    } else {
      setProblems(read.problems);
    }
  };
  const clear = () => {
    setAccount('');
    setProduct('');
    setProblems({});
    ask(undefined);
  };
  const productProblem = problems.product;
  return (
    <section className={styles.box} aria-labelledby={headingId}>
      <Text as="h2" variant="title-x-small" weight="bold" id={headingId}>
        {t('verdict.title')}
      </Text>
      <Text as="p" color="secondary">
        {t('verdict.text')}
      </Text>
      <form
        className={styles.box}
        aria-labelledby={headingId}
        onSubmit={submit}
        noValidate
      >
        <div className={styles.form}>
          <TextField
            label={t('verdict.account')}
            description={t('verdict.accountHint')}
            value={account}
            onChange={setAccount}
            autoComplete="off"
            isInvalid={problems.account !== undefined}
          />
          <TextField
            label={t('verdict.product')}
            description={t('verdict.productHint')}
            value={product}
            onChange={setProduct}
            autoComplete="off"
            isInvalid={productProblem !== undefined}
          />
        </div>
        {problems.account && (
          <Text as="p" role="alert" color="danger">
            {t('verdict.problem.account')}
          </Text>
        )}
        {productProblem && (
          <Text as="p" role="alert" color="danger">
            {productProblem === 'noProduct' || productProblem === 'several'
              ? t(`verdict.problem.${productProblem}`)
              : t(`productLookup.why.${productProblem}`)}
          </Text>
        )}
        {productProblem && (
          <ProductLookup
            text={product}
            read={readProductText(product)}
            onText={setProduct}
          />
        )}
        <div className={styles.buttons}>
          <Button type="submit">{t('verdict.ask')}</Button>
          {question && (
            <Button variant="secondary" onPress={clear}>
              {t('verdict.clear')}
            </Button>
          )}
        </div>
      </form>
      {question && <VerdictAnswer question={question} />}
    </section>
  );
}
