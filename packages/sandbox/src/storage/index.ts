export type { ObjectCreatedRecord } from './objectCreatedRecord';
export { startStorage } from './startStorage';
export type { Storage, StorageOptions } from './startStorage';
