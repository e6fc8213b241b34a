import '@testing-library/jest-dom';

// Tests share two cores with a browser.
jest.setTimeout(30_000);
