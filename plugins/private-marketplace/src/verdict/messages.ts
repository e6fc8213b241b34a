/** Texts of the box that says whether an account may buy a product. */
export const verdictMessages = {
  title: 'Why can’t I buy this?',
  text: 'Name an account and a product to learn whether Private Marketplace lets the account buy it, and why.',
  account: 'Account id',
  accountHint: 'The twelve digits of an AWS account',
  product: 'Product',
  productHint: 'Id, name, or an address of AWS Marketplace',
  ask: 'Find out',
  clear: 'Clear',
  loading: 'Finding out',
  problem: {
    account: 'This is no AWS account: an account id has twelve digits.',
    noProduct: 'Name a product.',
    several: 'Name one product only.',
  },
  for: 'In {{account}}',
  verdict: {
    allowed: 'Yes. {{experience}} governs the account and allows this product.',
    denied: 'No. {{experience}} governs the account and denies this product.',
    'not-listed':
      'No. {{experience}} governs the account and does not list this product.',
    'everything-allowed':
      'Yes. {{experience}} governs the account and has no procurement policy, so it allows everything.',
    unrestricted:
      'Yes. No live experience governs the account, so everything may be bought.',
    'inactive-account':
      'No. Only an active account procures anything, and the state of this one is: {{state}}.',
    'unknown-account': 'The organization has no account {{account}}.',
    hidden:
      'An experience that you may not see governs the account, so you are not told whether it allows this product.',
  },
  onceActive: 'Once the account is active: {{answer}}',
  theExperience: 'The governing experience',
  remedies: 'What you can do',
  remedy: {
    request: 'Request the product: {{experience}} takes requests.',
    'ask-owner': 'Ask the owner of {{experience}} to allow the product.',
    enable:
      '{{experience}} is nearer, would allow the product, and is not live. Ask its owner to turn it live.',
    revive:
      '{{experience}} is nearer, would allow the product, and is archived. Ask its owner to reactivate it.',
    'check-account':
      'Check the account id. A new account appears once the portal has read the organization again.',
    'activate-account':
      'Ask who manages the organization why the account is not active.',
    other: 'Ask the owner of {{experience}}.',
  },
  // Of experiences that the user may not see, so that there is no owner to name.
  hiddenRemedy:
    'Ask whoever runs this portal: you may not see the experience that governs.',
  owner: 'Owner:',
  why: 'Why',
  notGoverned: {
    heading: 'What Private Marketplace does not govern',
    'existing-subscriptions':
      'Subscriptions that exist already, and what runs with them. Only new subscriptions, renewals and changes are limited.',
    'amazon-bedrock-automatic-access':
      'Models of Amazon Bedrock to which access is automatic.',
    'aws-customer-agreement':
      'Products under the AWS Customer Agreement: everybody has them, and no list contains them.',
    limits:
      'Rights in IAM and service control policies can forbid a purchase that Private Marketplace allows.',
  },
} as const;
