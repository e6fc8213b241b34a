import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { configurationFile } from './configurationFile';
import { InvalidConfigurationError } from './InvalidConfigurationError';

const now = new Date('2026-01-31T09:05:00.123Z');
const configuration = { Notes: 'Note' };

function problemsOf(submitted: unknown): InvalidConfigurationError {
  try {
    configurationFile('Finance', { configuration: submitted }, now);
  } catch (error) {
    if (error instanceof InvalidConfigurationError) return error;
    throw error;
  }
  throw new Error('The configuration was taken.');
}

describe('configurationFile', () => {
  it('is JSON that people can read', () => {
    expect(
      configurationFile('Finance', { configuration, version: '1' }, now),
    ).toEqual({
      key: 'Experience_Finance#1.json',
      shortName: 'Finance',
      version: '1',
      configuration,
      text: '{\n  "Notes": "Note"\n}\n',
      isVersionMadeUp: false,
    });
  });

  it('makes a version of the time', () => {
    expect(configurationFile('Finance', { configuration }, now)).toMatchObject({
      version: '20260131-090500-123',
      isVersionMadeUp: true,
    });
  });

  it.each(['', '.', '..', 'a/b', 'x'.repeat(41)])(
    'refuses the version %j',
    version => {
      expect(() =>
        configurationFile('Finance', { configuration, version }, now),
      ).toThrow(InputError);
    },
  );

  it.each([
    [null, '/configuration: '],
    [{}, '/configuration: The configuration is empty'],
    [{ Nmae: 'A' }, '/configuration/Nmae: '],
    [{ AssociatePrincipals: ['r-ab12'] }, '/AssociatePrincipals/0: '],
    [{ Branding: { ThemeColor: 'red' } }, '/Branding/ThemeColor: '],
  ])('names what is wrong with %j', (submitted, message) => {
    const { message: said, name, problems } = problemsOf(submitted);
    expect(said).toContain(message);
    expect(name).toBe('InputError');
    expect(problems[0]?.pointer).toEqual(expect.any(String));
  });

  it('stays short, however much is wrong', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => [`Field${index}`, 1]),
    );
    const { message, problems } = problemsOf(many);
    expect(message.length).toBeLessThan(10_000);
    expect(message).toMatch(/There are more problems\.$/);
    expect(problems).toHaveLength(20);
    const long = problemsOf({ ['x'.repeat(100_000)]: 1 });
    expect(long.message.length).toBeLessThan(1000);
  });

  it('counts the bytes of the file that it makes', () => {
    const productsOf = (count: number) => ({
      AllowProducts: Array.from(
        { length: count },
        (_, index) => `prod-${String(index).padStart(13, '0')}`,
      ),
    });
    // Less than 256 KiB as one line, and more as a file.
    const wide = productsOf(11_000);
    expect(JSON.stringify(wide).length).toBeLessThan(256 * 1024);
    expect(problemsOf(wide).message).toMatch(/has (at least )?\d+ bytes/);
    const fitting = { configuration: productsOf(9_000) };
    expect(configurationFile('Finance', fitting, now).shortName).toBe(
      'Finance',
    );
  });

  it('throws nothing but InputError, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom('Name', 'Branding', 'AllowProducts', '%', '/'),
            fc.jsonValue(),
          ),
        ),
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        fc.string(),
        (submitted, version, shortName) => {
          try {
            configurationFile(
              shortName,
              { configuration: submitted, version },
              now,
            );
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: process.env.LONG_TESTS ? 1000 : 200 },
    );
  });
});
