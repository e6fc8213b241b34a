import { readQuestion } from './readQuestion';

const ACCOUNT = '111122223333';

describe('readQuestion', () => {
  it.each([
    ['1111-2222-3333', 'prod-abc', 'prod-abc'],
    [
      ` ${ACCOUNT} `,
      'https://aws.amazon.com/marketplace/procurement?productId=prod-abc',
      'prod-abc',
    ],
  ])('reads %s and %s', (account, product, id) => {
    expect(readQuestion(account, product)).toEqual({
      question: { account: ACCOUNT, product: id },
    });
  });

  it.each([
    ['', '', { account: 'account', product: 'noProduct' }],
    ['o-abcdefghij', 'prod-1', { account: 'account' }],
    [`${ACCOUNT} 444455556666`, 'prod-1', { account: 'account' }],
    [ACCOUNT, 'prod-1 prod-2', { product: 'several' }],
    [ACCOUNT, 'prodview-1', { product: 'listing' }],
    [ACCOUNT, 'https://example.com', { product: 'address' }],
  ])('tells what is wrong with %s and %s', (account, product, problems) => {
    expect(readQuestion(account, product)).toEqual({ problems });
  });
});
