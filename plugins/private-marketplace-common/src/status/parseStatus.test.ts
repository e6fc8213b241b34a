import { statusSchema, errorSchema } from '@private-marketplace/schemas';
import { parseErrorFileText } from './parseErrorFile';
import { parseStatusText } from './parseStatus';

describe('parseStatusText', () => {
  it.each(statusSchema.examples)('reads an example of the schema', example => {
    expect(parseStatusText(JSON.stringify(example))).toEqual({
      ok: true,
      status: example,
    });
  });

  it('reads what the sample of AWS leaves behind', () => {
    const left = {
      ChangeSetId: '76yesvf8y165pa4f98td2crtg',
      ChangeSetStatus: 'Failed',
      'Experience Id': 'exp-hfa7q3gade2qi',
      'Error Message': 'Procurement policy missing from Experience',
    };
    expect(parseStatusText(JSON.stringify(left, null, 4))).toEqual({
      ok: true,
      status: left,
    });
  });

  it.each([
    ['{', /not JSON/],
    ['[]', /form/],
    ['{"ChangeSetStatus":"Done"}', /\/ChangeSetStatus/],
    ['{"Automation":{"Queue":[]}}', /Outcomes/],
    ['{"Experience Id":"../x"}', /Experience%20Id/],
    // It would be taken for a new experience, of which there would be two then.
    ['{"experience id":"exp-a1"}', /Spell it "Experience Id"/],
    ['{"ExperienceId":"exp-a1"}', /says "ExperienceId"/],
  ])('says why %s is not one', (text, message) => {
    expect(parseStatusText(text)).toEqual({
      ok: false,
      message: expect.stringMatching(message),
    });
  });
});

it.each(['{"Experience Id":""}', '{"Experience Id":null}'])(
  'takes an empty id for none: %s',
  text => {
    expect(parseStatusText(text)).toEqual({ ok: true, status: {} });
  },
);

describe('parseErrorFileText', () => {
  it.each(errorSchema.examples)('reads an example of the schema', example => {
    expect(parseErrorFileText(JSON.stringify(example))).toEqual(example);
  });

  it('gives nothing for a file of the sample of AWS, or for none', () => {
    expect(parseErrorFileText('{"ChangeSetId":"a"}')).toBeUndefined();
    expect(parseErrorFileText('oops')).toBeUndefined();
  });
});
