import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { parseNewConfiguration } from './parseNewConfiguration';

const configuration = { Status: 'Enabled' };

function messageOf(body: unknown): string {
  try {
    parseNewConfiguration(body);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('The body was taken.');
}

describe('parseNewConfiguration', () => {
  it('takes a configuration, with or without a version', () => {
    expect(parseNewConfiguration({ configuration })).toEqual({ configuration });
    expect(parseNewConfiguration({ configuration, version: '2' })).toEqual({
      configuration,
      version: '2',
    });
  });

  it.each([null, undefined, 1, 'text', [], [configuration]])(
    'refuses %p, which is no object',
    body => {
      expect(messageOf(body)).toMatch(/has to be a JSON object/);
    },
  );

  it.each([
    [{ configuration, versoin: '2' }, '/versoin is not a field'],
    [JSON.parse('{"configuration":{},"__proto__":{}}'), '/__proto__ is not'],
    [{ configuration, version: 2 }, '/version has to be a text'],
    [{ configuration, version: null }, '/version has to be a text'],
    [{}, '/configuration is missing'],
    [{ configuration: null }, '/configuration: '],
    [{ configuration: {} }, '/configuration: The configuration is empty'],
    [{ configuration: { Nmae: 'A' } }, '/configuration/Nmae: '],
    [{ configuration: { Name: 1 } }, '/configuration/Name: '],
    [
      { configuration: { AssociatePrincipals: ['r-ab12'] } },
      '/configuration/AssociatePrincipals/0: ',
    ],
    [
      { configuration: { Branding: { ThemeColor: 'red' } } },
      '/configuration/Branding/ThemeColor: ',
    ],
  ])('names what is wrong with %j', (body, message) => {
    expect(messageOf(body)).toContain(message);
  });

  it('names every problem', () => {
    const message = messageOf({ configuration: { Name: '', Status: 'Live' } });
    expect(message).toContain('/configuration/Name: ');
    expect(message).toContain('/configuration/Status: ');
  });

  it('stays short, however much is wrong', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`Field${index}`, 1]),
    );
    const message = messageOf({ configuration: many });
    expect(message.length).toBeLessThan(10_000);
    expect(message).toContain('/configuration/Field0: ');
    expect(message).toMatch(/Problems not shown: 19980\.$/);
    const name = 'x'.repeat(100_000);
    expect(messageOf({ [name]: 1 }).length).toBeLessThan(1000);
    expect(messageOf({ configuration: { [name]: 1 } }).length).toBeLessThan(
      1000,
    );
  });

  it('throws nothing but InputError, whatever the body is', () => {
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { configuration: fc.jsonValue(), version: fc.jsonValue() },
        { requiredKeys: [] },
      ),
      fc
        .dictionary(
          fc.constantFrom(
            'Name',
            'Status',
            'Branding',
            'AllowProducts',
            '%',
            '/',
          ),
          fc.jsonValue(),
        )
        .map(each => ({ configuration: each })),
    );
    fc.assert(
      fc.property(body, value => {
        try {
          parseNewConfiguration(value);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
