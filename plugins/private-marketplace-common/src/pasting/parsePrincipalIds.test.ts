import fc from 'fast-check';
import { parsePrincipalIds } from './parsePrincipalIds';

describe('parsePrincipalIds', () => {
  it('takes organizations, organizational units and accounts', () => {
    expect(
      parsePrincipalIds('o-abcdefghij, ou-ab12-3c4d5e6f\n• 111122223333'),
    ).toEqual({
      ids: [
        { input: 'o-abcdefghij', id: 'o-abcdefghij', kind: 'organization' },
        {
          input: 'ou-ab12-3c4d5e6f',
          id: 'ou-ab12-3c4d5e6f',
          kind: 'organizational-unit',
        },
        { input: '111122223333', id: '111122223333', kind: 'account' },
      ],
      invalid: [],
      duplicates: [],
    });
  });

  it('takes accounts whose digits are grouped', () => {
    expect(parsePrincipalIds('1111-2222-3333 111122223333')).toEqual({
      ids: [{ input: '1111-2222-3333', id: '111122223333', kind: 'account' }],
      invalid: [],
      duplicates: ['111122223333'],
    });
  });

  it.each([
    ['r-ab12', 'root'],
    ['11112222333', 'form'],
    ['111-1222-23333', 'form'],
    ['ou-ab12', 'form'],
    ['Finance', 'form'],
  ])('refuses %s: %s', (input, why) => {
    expect(parsePrincipalIds(input).invalid).toEqual([{ input, why }]);
  });

  it('takes every account, grouped or not', () => {
    const account = fc.stringMatching(/^[0-9]{12}$/);
    fc.assert(
      fc.property(account, fc.boolean(), (id, isGrouped) => {
        const grouped = id.replace(/^(....)(....)(....)$/, '$1-$2-$3');
        const { ids } = parsePrincipalIds(isGrouped ? grouped : id);
        expect(ids).toMatchObject([{ id, kind: 'account' }]);
      }),
    );
  });
});
