import fc from 'fast-check';
import type { Configuration } from '@private-marketplace/schemas';

const principal = fc.oneof(
  fc.stringMatching(/^[0-9]{12}$/),
  fc.stringMatching(/^ou-[0-9a-z]{4}-[0-9a-z]{8}$/),
  fc.stringMatching(/^o-[a-z0-9]{10}$/),
);
const product = fc.stringMatching(/^prod-[a-z0-9]{13}$/);

const name = fc.stringMatching(/^[a-zA-Z0-9 _-]{1,50}$/);

// Two lists that contradict each other are cut from one, so that they are disjoint.
function halves(id: fc.Arbitrary<string>, maxLength: number) {
  return fc
    .tuple(fc.uniqueArray(id, { maxLength }), fc.nat(maxLength))
    .map(([ids, at]) => [ids.slice(0, at), ids.slice(at)] as const);
}

/** Any configuration that is right. */
export const anyConfiguration: fc.Arbitrary<Configuration> = fc
  .record(
    {
      Name: name,
      Description: fc.string({ minLength: 1, maxLength: 1000 }),
      Status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
      PolicyResourceRequests: fc.constantFrom(
        'Allow' as const,
        'Deny' as const,
      ),
      Branding: fc.record({ Title: name, ThemeColor: fc.constant('#232F3E') }),
      Archived: fc.boolean(),
      Notes: name,
      products: halves(product, 130),
      principals: halves(principal, 130),
    },
    { requiredKeys: [] },
  )
  .map(({ products, principals, ...rest }) => ({
    ...rest,
    ...(products && { AllowProducts: products[0], DenyProducts: products[1] }),
    ...(principals && {
      AssociatePrincipals: principals[0],
      DisassociatePrincipals: principals[1],
    }),
  }))
  .filter(each => Object.keys(each).length > 0)
  .filter(each => !(each.Archived && each.Status === 'Enabled'));

/** A configuration with one field replaced by something else. */
export const nearlyConfiguration: fc.Arbitrary<object> = fc
  .tuple(
    anyConfiguration,
    fc.constantFrom(
      'Name',
      'AllowProducts',
      'AssociatePrincipals',
      'Status',
      'Branding',
      'Archived',
      'Other',
    ),
    fc.oneof(
      fc.jsonValue({ noUnicodeString: true } as object),
      fc.array(fc.oneof(product, principal), { maxLength: 3 }),
    ),
  )
  .map(([configuration, field, value]) => ({
    ...configuration,
    [field]: value,
  }));
