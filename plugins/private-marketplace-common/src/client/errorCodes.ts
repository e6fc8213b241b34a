/**
 * Code of errors that say that AWS was away or in trouble, so that a repetition
 * may do. Other errors of status 503 have other reasons, and say them.
 *
 * @public
 */
export const AWS_UNAVAILABLE = 'AWS_UNAVAILABLE';
