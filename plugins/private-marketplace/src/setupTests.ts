import '@testing-library/jest-dom';

// Pages with a whole app around them take their time on a busy machine.
jest.setTimeout(30_000);
