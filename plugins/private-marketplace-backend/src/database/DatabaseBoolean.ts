/** SQLite gives booleans as numbers. */
export type DatabaseBoolean = boolean | number;
