/**
 * Where the AWS console has Private Marketplace. It serves AWS Marketplace from
 * us-east-1 alone. AWS documents no address of a single experience.
 *
 * UNCONFIRMED: the part after `#`, which follows the addresses of other pages of
 * that console in the AWS Marketplace Buyer Guide, such as `#/private-offers`.
 */
export const CONSOLE_ADDRESS =
  'https://us-east-1.console.aws.amazon.com/marketplace/home?region=us-east-1#/private-marketplace';
