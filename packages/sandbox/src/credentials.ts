/** Shown to clients, which need some. The sandbox accepts any. */
export const CREDENTIALS = {
  accessKeyId: 'sandbox',
  secretAccessKey: 'sandbox',
};
