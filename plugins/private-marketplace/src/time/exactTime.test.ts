import { exactTime } from './exactTime';

const then = Date.UTC(2026, 10, 28, 9, 5);

function browserSpeaks(...languages: string[]) {
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
}

afterEach(() => jest.restoreAllMocks());

describe('exactTime', () => {
  it('is in the manner of the region of the browser', () => {
    browserSpeaks('de-DE', 'en-GB');
    expect(exactTime(then, 'en')).toMatch(/^28 Nov 2026/);
  });

  it('takes no language that is none', () => {
    browserSpeaks('en-US@posix');
    expect(exactTime(then, 'en')).toMatch(/^Nov 28, 2026/);
  });
});
