import fc from 'fast-check';
import {
  ALL_OPEN,
  formatExpansion,
  isOpen,
  onlyOpen,
  parseExpansion,
  withNodes,
} from './expansion';

const ID = fc.oneof(
  fc.stringMatching(/^o-[a-z0-9]{10,12}$/),
  fc.stringMatching(/^ou-[a-z0-9]{4,5}-[a-z0-9]{8,9}$/),
);

const EXPANSION = fc.record({
  all: fc.boolean(),
  but: fc.uniqueArray(ID).map(ids => new Set(ids)),
});

describe('what is open in the tree', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(EXPANSION, expansion => {
        expect(parseExpansion(formatExpansion(expansion))).toEqual(expansion);
      }),
    );
  });

  it('opens and closes what is asked for, and nothing else', () => {
    const ids = fc.uniqueArray(ID, { minLength: 1 });
    fc.assert(
      fc.property(
        EXPANSION,
        ids,
        ID,
        fc.boolean(),
        (before, some, id, open) => {
          const after = withNodes(before, some, open);
          expect(isOpen(after, id)).toBe(
            some.includes(id) ? open : isOpen(before, id),
          );
        },
      ),
    );
  });

  it('says what units have in common only once', () => {
    const ids = Array.from(
      { length: 2_000 },
      (_, index) => `ou-ab12-${String(index).padStart(8, '0')}`,
    );
    const some = ['o-example1234', ...ids.slice(0, 2)];
    expect(formatExpansion(onlyOpen(some))).toBe(
      'o-example1234.ou-ab12-00000000.00000001',
    );
    const query = new URLSearchParams({
      expanded: formatExpansion(onlyOpen(ids.slice(0, 500))),
    });
    expect(query.toString().length).toBeLessThan(5_000);
    expect(formatExpansion(ALL_OPEN)).toBe('all');
  });
});
