import { isAssessmentValid, parseAssessment } from './assessment';

describe('parseAssessment', () => {
  it('reads what a file says', () => {
    const assessment = {
      status: 'conditional',
      risk: 'medium',
      owner: 'group:default/security',
      link: 'https://wiki.example.com/assessments/7',
      validUntil: '2027-03-31',
    };
    expect(parseAssessment(assessment)).toEqual({ assessment });
  });

  it('takes empty cells for nothing, and dates of YAML for days', () => {
    expect(
      parseAssessment({
        status: 'approved',
        risk: '',
        owner: ' ',
        link: null,
        validUntil: new Date('2027-03-31'),
      }),
    ).toEqual({ assessment: { status: 'approved', validUntil: '2027-03-31' } });
  });

  it('says all that is wrong', () => {
    expect(
      parseAssessment({
        status: 'fine',
        risk: 'none',
        owner: 7,
        link: 'http://wiki.example.com',
        validUntil: '2027-02-30',
      }),
    ).toEqual({
      problems: [
        'status is fine. It has to be one of approved, conditional, in-review, rejected.',
        'risk is none. It has to be one of low, medium, high.',
        'owner is no text.',
        'link is http://wiki.example.com, which is no address with https.',
        'validUntil is 2027-02-30. It has to be a day, such as 2027-03-31.',
      ],
    });
    expect(parseAssessment({ risk: 'low' })).toEqual({
      problems: ['status is missing.'],
    });
  });
});

describe('isAssessmentValid', () => {
  it.each([
    ['2027-03-31T23:59:59Z', true],
    ['2027-04-01T11:59:59Z', true],
    ['2027-04-01T12:00:00Z', false],
  ])('ends with its last day: %s', (now, isValid) => {
    const assessment = { validUntil: '2027-03-31' };
    expect(isAssessmentValid(assessment, new Date(now))).toBe(isValid);
  });

  it('does not end without a day', () => {
    expect(isAssessmentValid({}, new Date('2099-01-01'))).toBe(true);
  });
});
