/** Reads one experience, its files and what is in progress, at once; by its short name or its id. */
export type Refresh = (ref: string, signal?: AbortSignal) => Promise<void>;
