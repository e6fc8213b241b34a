import { parseCompanyFile } from './parseCompanyFile';
import { titlesOfEvent } from './titlesOfEvent';

describe('parseCompanyFile', () => {
  const expected = {
    id: 'prod-1',
    title: 'Ledger',
    vendor: { name: 'Quillon' },
    shortDescription: 'Books.',
    assessment: { status: 'approved', validUntil: '2027-03-31' },
  };

  it.each([
    [
      'json',
      JSON.stringify([
        {
          ...{ id: 'prod-1', title: 'Ledger', vendor: 'Quillon' },
          description: 'Books.',
          assessment: { status: 'approved', validUntil: '2027-03-31' },
        },
      ]),
    ],
    [
      'yaml',
      'products:\n- id: prod-1\n  title: Ledger\n  vendor: Quillon\n  description: Books.\n  assessment: { status: approved, validUntil: 2027-03-31 }\n',
    ],
    [
      'csv',
      '\uFEFFid;title;vendor;description;status;validUntil;Cost center\nprod-1;Ledger;Quillon;Books.;approved;2027-03-31;4711\n',
    ],
    [
      'csv',
      'id,title,vendor,description,status,risk,validUntil\nprod-1,Ledger,"Quillon",Books.,approved,,2027-03-31\n',
    ],
  ] as const)('reads %s', (format, text) => {
    expect(parseCompanyFile(text, format)).toEqual({
      products: [expected],
      problems: [],
    });
  });

  it('says what is wrong, and takes the rest', () => {
    const { products, problems } = parseCompanyFile(
      JSON.stringify([
        { id: 'prod-1' },
        { id: 'no id' },
        'prod-2',
        { id: 'prod-1' },
        { id: 'prod-3', assessment: { status: 'fine' } },
        { id: 'prod-4', titel: 'Ledger', count: 1 },
      ]),
      'json',
    );
    expect(products).toEqual([{ id: 'prod-1' }]);
    expect(problems).toEqual([
      'Entry 2: id is missing, or is no id of a product.',
      'Entry 3: It is no object.',
      'Entry 4: prod-1 is there twice.',
      'Entry 5: status is fine. It has to be one of approved, conditional, in-review, rejected.',
      'Entry 6: titel, count is unknown.',
    ]);
  });

  it.each([
    ['json', '{'],
    ['yaml', 'products: 7'],
    ['csv', 'id\n"prod-1'],
  ] as const)('says that it is no %s', (format, text) => {
    expect(parseCompanyFile(text, format)).toEqual({
      products: [],
      problems: [expect.stringMatching(`^The file is no ${format}: `)],
    });
  });
});

describe('titlesOfEvent', () => {
  const event = {
    source: 'aws.private-marketplace',
    'detail-type': 'Product Request Created',
    detail: {
      product: { id: 'prod-1', title: 'Ledger' },
      manufacturer: { name: 'Quillon' },
    },
  };

  it('learns what a requested product is called', () => {
    expect(titlesOfEvent(event)).toEqual([
      { id: 'prod-1', facts: { title: 'Ledger', vendor: { name: 'Quillon' } } },
    ]);
  });

  it.each([
    { ...event, source: 'aws.s3' },
    { ...event, detail: {} },
    { ...event, detail: { product: { id: 'prod-1' } } },
    { ...event, detail: { product: { id: 'a b', title: 'T' } } },
    'text',
    null,
  ])('learns nothing from %j', payload => {
    expect(titlesOfEvent(payload)).toEqual([]);
  });
});
