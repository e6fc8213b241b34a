import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { anyConfiguration } from './__testUtils__/arbitraries';
import { parseConfiguration } from './parseConfiguration';
import { canonicalConfiguration, contentHash } from './contentHash';

describe('contentHash', () => {
  it('is SHA-256 of the canonical form', () => {
    const configuration = {
      Name: 'Käse',
      AllowProducts: ['prod-2', 'prod-1'],
      DenyProducts: [],
      Branding: { Title: 'Shop', Information: 'Ask' },
    };
    const canonical =
      '{"AllowProducts":["prod-1","prod-2"],"Branding":{"Information":"Ask","Title":"Shop"},"Name":"Käse"}';
    expect(canonicalConfiguration(configuration)).toBe(canonical);
    expect(contentHash(configuration)).toBe(
      createHash('sha256').update(canonical).digest('hex'),
    );
  });

  it('does not depend on how a file was written', () => {
    fc.assert(
      fc.property(
        anyConfiguration,
        fc.subarray(['$schema', 'Notes', 'DenyProducts', 'Status']),
        fc.constantFrom('', null),
        fc.boolean(),
        (configuration, empty, nothing, reversed) => {
          const fields = [
            ...empty.map(field => [field, nothing] as const),
            ...Object.entries(configuration),
          ];
          const written = Object.fromEntries(
            reversed ? fields.reverse() : fields,
          );
          const content = { ...written, ...configuration };
          const parsed = parseConfiguration(content);
          const plain = parseConfiguration(configuration);
          if (!parsed.ok || !plain.ok) return;
          expect(contentHash(parsed.configuration)).toBe(
            contentHash(plain.configuration),
          );
        },
      ),
    );
  });

  it('differs where the content does', () => {
    const hashes = [
      { Name: 'A' },
      { Name: 'B' },
      { Description: 'A' },
      { AllowProducts: ['A'] },
      { DenyProducts: ['A'] },
      { AllowProducts: ['A', 'B'] },
      { Archived: false },
      { Archived: true },
    ].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
