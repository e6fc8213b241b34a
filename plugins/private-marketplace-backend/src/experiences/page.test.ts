import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { cutPage } from './page';

const nameOf = (row: string) => row;

function readAll(rows: string[], limit: number): string[] {
  const all: string[] = [];
  let cursor: string | undefined;
  // One page more than there can be, so that a circle ends.
  for (let page = 0; page <= rows.length; page += 1) {
    const { items, nextCursor } = cutPage(rows, nameOf, { cursor, limit });
    all.push(...items);
    if (nextCursor === undefined) return all;
    cursor = nextCursor;
  }
  throw new Error('The pages do not end.');
}

function cursorOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const limits = fc.integer({ min: 1, max: 20 });
const names = fc.string({ maxLength: 3 });

describe('cutPage', () => {
  it('gives pages that make up the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names), limits, (rows, limit) => {
        expect(readAll(rows, limit)).toEqual(rows);
      }),
    );
  });

  it('comes to the end of a list in which names stand twice', () => {
    fc.assert(
      fc.property(fc.array(names), limits, (rows, limit) => {
        expect(readAll(rows, limit)).toEqual(rows);
      }),
    );
  });

  it('gives pages of the wanted size, and a cursor only before more', () => {
    const rows = ['a', 'b', 'c'];
    const first = cutPage(rows, nameOf, { limit: 2 });
    expect(first).toEqual({
      items: ['a', 'b'],
      nextCursor: expect.any(String),
    });
    const { nextCursor: cursor } = first;
    expect(cutPage(rows, nameOf, { limit: 2, cursor })).toEqual({
      items: ['c'],
    });
    expect(cutPage(rows, nameOf, { limit: 3 })).toEqual({ items: rows });
  });

  it('leaves out and repeats nothing that stays, whatever comes and goes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(names, { minLength: 2 }),
        fc.infiniteStream(fc.boolean()),
        limits,
        (rows, isThere, limit) => {
          const before = cutPage(rows, nameOf, { limit });
          fc.pre(before.nextCursor !== undefined);
          const last = before.items.at(-1);
          // The row that the cursor names stays, so others may go and come.
          const kept = rows.filter(
            row => row === last || isThere.next().value === true,
          );
          const after = cutPage(['new', ...kept], nameOf, {
            cursor: before.nextCursor,
            limit: 500,
          });
          expect(after.items).toEqual(
            kept.filter(row => !before.items.includes(row)),
          );
        },
      ),
    );
  });

  it('goes on at the place of a row that is gone', () => {
    const { nextCursor: cursor } = cutPage(['a', 'b', 'c', 'd'], nameOf, {
      limit: 2,
    });
    expect(cutPage(['a', 'x', 'c', 'd'], nameOf, { cursor }).items).toEqual([
      'c',
      'd',
    ]);
  });

  it('is empty where the list has become shorter than that', () => {
    const { nextCursor: cursor } = cutPage(['a', 'b', 'c'], nameOf, {
      limit: 2,
    });
    expect(cutPage([], nameOf, { cursor })).toEqual({ items: [] });
  });

  it.each([0, -1, 1.5, 501, NaN, Infinity])('refuses the limit %p', limit => {
    expect(() => cutPage([], nameOf, { limit })).toThrow(InputError);
  });

  it.each([
    '',
    'oops',
    cursorOf(null),
    cursorOf([]),
    cursorOf({}),
    cursorOf({ after: 'a' }),
    cursorOf({ after: 1, at: 1 }),
    cursorOf({ after: 'a', at: '1' }),
    cursorOf({ after: 'a', at: -1 }),
    cursorOf({ after: 'a', at: 0.5 }),
  ])('refuses the cursor %p', cursor => {
    expect(() => cutPage(['a', 'b'], nameOf, { cursor })).toThrow(InputError);
  });

  it('throws nothing but InputError for any cursor', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json().map(cursorOf), fc.base64String()),
        cursor => {
          try {
            cutPage(['a', 'b'], nameOf, { cursor });
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
    );
  });
});
