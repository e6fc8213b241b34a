/**
 * Where the AWS console has Private Marketplace. It serves AWS Marketplace from
 * us-east-1 alone. AWS documents no address of a single experience, so this
 * leads to the console of AWS Marketplace, where the id finds it.
 */
export const CONSOLE_ADDRESS =
  'https://us-east-1.console.aws.amazon.com/marketplace/home?region=us-east-1';
