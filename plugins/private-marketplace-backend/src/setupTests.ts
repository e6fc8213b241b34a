// A backend with its sandbox and database takes its time on a busy machine.
jest.setTimeout(30_000);

export {};
