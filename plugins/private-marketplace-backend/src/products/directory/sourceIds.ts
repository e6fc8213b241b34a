/** What AWS Marketplace says. */
export const DISCOVERY = 'discovery';

/** Titles that AWS tells with its product requests. */
export const EVENTS = 'events';

/** What the company's own file says. */
export const COMPANY_FILE = 'file';
