/** Texts about what a text names besides ids of products. */
export const productLookupMessages = {
  find_one: 'Find the product',
  find_other: 'Find the products',
  list: 'What was found',
  which: '{{input}}: which product do you mean?',
  nothing: '{{input}}: no product is known by this.',
  candidate: '{{title}}, {{vendor}} ({{id}})',
  asId: 'Use {{input}} as an id',
  why: {
    listing:
      'This is a page of AWS Marketplace, which can offer several products. Find out which.',
    words: 'These are words, not an id. Find the product, or take them out.',
    'product-code':
      'This is a product code, which AWS has no look-up for. Copy the address of the page of the product in AWS Marketplace instead.',
    seller:
      'This is a seller. Copy the address of one of its products instead.',
    category:
      'This is a category. Copy the address of one of its products instead.',
    offer:
      'This is an offer. Copy the address of its page, which has the id of the product as well.',
    address: 'This address names no product.',
    'too-long': 'This is longer than any product id.',
  },
} as const;
