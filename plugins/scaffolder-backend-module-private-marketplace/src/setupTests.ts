// Tests share two cores with a browser: what starts a process takes its time.
jest.setTimeout(30_000);

export {};
