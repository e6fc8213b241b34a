import { productsOfChange } from './productsOfChange';

describe('Products of a change', () => {
  it('are those that it allows or denies', () => {
    expect(
      productsOfChange({
        changeType: 'DenyProductProcurement',
        details: {
          Products: [{ Ids: ['prod-1', 'prod-2'] }, { Ids: ['prod-3'] }],
        },
      }),
    ).toEqual(['prod-1', 'prod-2', 'prod-3']);
  });

  it.each([
    ['UpdateExperience', { Products: [{ Ids: ['prod-1'] }] }],
    ['AllowProductProcurement', undefined],
    ['AllowProductProcurement', null],
    ['AllowProductProcurement', 'Products'],
    ['AllowProductProcurement', { Products: [null, 7, { Ids: 'prod-1' }] }],
    ['AllowProductProcurement', { Products: { Ids: ['prod-1'] } }],
  ])('are none in %s of %j', (changeType, details) => {
    expect(productsOfChange({ changeType, details })).toEqual([]);
  });
});
