export interface Config {
  /** AWS Private Marketplace. */
  privateMarketplace?: {
    /**
     * Path of the pages of the plugin in the portal, to which the links of the
     * scaffolder action lead. Default: what `app.extensions` sets for
     * `page:private-marketplace`, else /private-marketplace.
     */
    pagePath?: string;
  };
}
