/**
 * Code of errors that say that AWS was away or in trouble, so that a repetition
 * may do. Other errors of status 503 have other reasons, and say them.
 *
 * @public
 */
export const AWS_UNAVAILABLE = 'AWS_UNAVAILABLE';

/**
 * Code of the answer to every request where app-config has no section
 * `privateMarketplace`, so that it is not taken for something that is missing.
 *
 * @public
 */
export const NOT_CONFIGURED = 'NOT_CONFIGURED';
