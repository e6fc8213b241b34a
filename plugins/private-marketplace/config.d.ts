export interface Config {
  /** AWS Private Marketplace. */
  privateMarketplace?: {
    /**
     * Annotations of catalog entities that hold the id of an AWS account; the
     * first that an entity has counts. Default: `aws.amazon.com/account-id`,
     * `amazonaws.com/account-id`, `amazon.com/account-id`.
     *
     * @deepVisibility frontend
     */
    accountAnnotations?: string[];
  };
}
