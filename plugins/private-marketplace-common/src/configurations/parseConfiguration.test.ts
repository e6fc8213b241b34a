import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { configurationSchema } from '@private-marketplace/schemas';
import { overlapProblems } from './overlapProblems';
import {
  MAX_CONFIGURATION_BYTES,
  parseConfiguration,
  parseConfigurationBytes,
  parseConfigurationText,
} from './parseConfiguration';
import { withoutEmptyFields } from './withoutEmptyFields';
import {
  anyConfiguration,
  nearlyConfiguration,
} from './__testUtils__/arbitraries';

function problemsOf(value: unknown) {
  const parsed = parseConfiguration(value);
  return parsed.ok ? [] : parsed.problems;
}

describe('parseConfiguration', () => {
  it('takes every configuration that the schema describes', () => {
    fc.assert(
      fc.property(anyConfiguration, configuration => {
        const content = withoutEmptyFields(configuration);
        fc.pre(Object.keys(Object(content)).length > 0);
        expect(parseConfigurationText(JSON.stringify(configuration))).toEqual({
          ok: true,
          configuration: content,
        });
      }),
    );
  });

  it('agrees with another validator on what is near a configuration', () => {
    const validate = new Ajv2020().compile(configurationSchema);
    fc.assert(
      fc.property(nearlyConfiguration, value => {
        const parsed = parseConfiguration(value);
        const content = withoutEmptyFields(value);
        const overlaps = validate(content)
          ? overlapProblems(content as object)
          : [];
        expect(parsed.ok).toBe(validate(content) && overlaps.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  it('answers any JSON with a result or with sentences', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), text => {
        const parsed = parseConfigurationText(text);
        if (!parsed.ok) {
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const { message } of parsed.problems) {
            expect(message).toMatch(/[.?]$/);
          }
        }
      }),
    );
  });

  it.each<[unknown, string, RegExp]>([
    [{ Statuss: 'Enabled' }, '/Statuss', /Did you mean Status\?/],
    [{ Whatever: 1 }, '/Whatever', /The fields are Name, Description/],
    [{ Name: 7 }, '/Name', /Name is 7\. It has to be a text of 1 to 50/],
    [{ Name: 'A'.repeat(51) }, '/Name', /1 to 50 letters/],
    [{ Name: 'Ünits' }, '/Name', /letters, digits, blanks/],
    [{ Status: 'On' }, '/Status', /Enabled or Disabled/],
    [{ Archived: 'yes' }, '/Archived', /true or false/],
    [{ AllowProducts: 'prod-1' }, '/AllowProducts', /a list of product ids/],
    [
      { AllowProducts: [1] },
      '/AllowProducts/0',
      /Item 0 of AllowProducts is 1\..*a product id/,
    ],
    [{ AllowProducts: ['a', 'b', 'a'] }, '/AllowProducts/2', /more than once/],
    [
      { AssociatePrincipals: ['r-ab12'] },
      '/AssociatePrincipals/0',
      /an account of 12 digits/,
    ],
    [{ AssociatePrincipals: ['12345'] }, '/AssociatePrincipals/0', /principal/],
    [
      { AllowProducts: ['a'], DenyProducts: ['a'] },
      '/DenyProducts/0',
      /AllowProducts, too/,
    ],
    [
      {
        AssociatePrincipals: ['111122223333'],
        DisassociatePrincipals: ['111122223333'],
      },
      '/DisassociatePrincipals/0',
      /AssociatePrincipals, too/,
    ],
    [
      { Branding: { Colour: 'red' } },
      '/Branding/Colour',
      /not a field of Branding/,
    ],
    [{ Branding: { ThemeColor: 'red' } }, '/Branding/ThemeColor', /#232F3E/],
    [{ Branding: {} }, '/Branding', /at least one of Title/],
    [{ Archived: true, Status: 'Enabled' }, '/Status', /can not be live/],
    [{ Name: 'R&D' }, '/Name', /"R&D", which holds "&"\. It has to be/],
    [{ AllowProducts: [' prod-1'] }, '/AllowProducts/0', /holds a blank/],
    [
      { AssociatePrincipals: ['111122223333\n'] },
      '/AssociatePrincipals/0',
      /holds a line break/,
    ],
    [{ Status: '', Name: null, AllowProducts: [] }, '', /is empty/],
    [{ $schema: 'x' }, '', /is empty/],
    [{}, '', /is empty/],
    [[], '', /is a JSON object/],
    [null, '', /is a JSON object/],
    [undefined, '', /is a JSON object/],
  ])('says of %j what is wrong and where', (value, pointer, message) => {
    expect(problemsOf(value)).toEqual([
      { pointer, message: expect.stringMatching(message) },
    ]);
  });

  it('leaves out what generators leave empty, and the address of the schema', () => {
    expect(
      parseConfiguration({
        $schema: 'https://example.com/configuration.schema.json',
        Name: 'A',
        Description: '',
        Status: null,
        AllowProducts: [],
        PolicyResourceRequests: '',
        Branding: { Title: 'Shop', LogoUrl: '', Information: null },
      }),
    ).toEqual({
      ok: true,
      configuration: { Name: 'A', Branding: { Title: 'Shop' } },
    });
    expect(
      parseConfiguration({ Name: 'A', Branding: { Title: '', LogoUrl: null } }),
    ).toEqual({ ok: true, configuration: { Name: 'A' } });
  });

  it('names every problem at once', () => {
    const value = { Nam: 1, Status: 'On', AllowProducts: ['x', 'x'] };
    expect(
      problemsOf(value)
        .map(each => each.pointer)
        .sort(),
    ).toEqual(['/AllowProducts/1', '/Nam', '/Status']);
  });

  it('looks at nothing in a list that is too long', () => {
    const AllowProducts = Array.from({ length: 20_001 }, (_, at) => `p${at}`);
    expect(problemsOf({ AllowProducts, Nam: 1 })).toEqual([
      {
        pointer: '/AllowProducts',
        message: expect.stringContaining('has 20001 items; at most 20000'),
      },
    ]);
  });

  it('stands values that no configuration has', () => {
    const deep = `{"AllowProducts":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(parseConfigurationText(deep)).toMatchObject({ ok: false });
    const surrogate = parseConfigurationText('{"\\ud800":"\\udfff"}');
    expect(surrogate).toMatchObject({ ok: false });
  });
});

describe('parseConfigurationBytes', () => {
  it('reads UTF-8 and names what else it is', () => {
    const text = '\uFEFF{"Name":"A"}';
    expect(parseConfigurationBytes(Buffer.from(text))).toEqual({
      ok: true,
      configuration: { Name: 'A' },
    });
    expect(parseConfigurationBytes(Buffer.from(text, 'utf16le'))).toEqual({
      ok: false,
      problems: [
        { pointer: '', message: 'The file is UTF-16. Save it as UTF-8.' },
      ],
    });
    expect(
      parseConfigurationBytes(new Uint8Array(MAX_CONFIGURATION_BYTES + 1)),
    ).toMatchObject({
      problems: [{ message: expect.stringContaining('Split it') }],
    });
  });
});

describe('parseConfigurationText', () => {
  it('says that a file is not JSON', () => {
    expect(parseConfigurationText('{"Name": ')).toEqual({
      ok: false,
      problems: [
        {
          pointer: '',
          message: expect.stringMatching(/^The file is not JSON: /),
        },
      ],
    });
  });

  it('reads past a byte order mark', () => {
    expect(parseConfigurationText('\uFEFF{"Name":"A"}')).toMatchObject({
      ok: true,
    });
  });

  it('refuses a file that is too large, counted in bytes', () => {
    const text = JSON.stringify({
      Name: 'é'.repeat(MAX_CONFIGURATION_BYTES / 2),
    });
    expect(parseConfigurationText(text)).toMatchObject({
      ok: false,
      problems: [{ pointer: '', message: expect.stringContaining('Split it') }],
    });
  });
});
