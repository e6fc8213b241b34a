/** Where the routes of the plugin stand. */
export const BASE = '/api/private-marketplace';
