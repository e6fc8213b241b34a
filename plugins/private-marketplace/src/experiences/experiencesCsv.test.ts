import { summary } from '../__testUtils__/samples';
import { experiencesCsv } from './experiencesCsv';

const COLUMNS = [
  { heading: 'Name', value: ({ name }: { name: string }) => name },
  { heading: 'Id', value: ({ id }: { id?: string }) => id },
];

describe('experiencesCsv', () => {
  it('writes one line for each experience', () => {
    const csv = experiencesCsv(
      [summary(), summary({ name: 'A "big", one\nhere', id: undefined })],
      COLUMNS,
    );
    expect(csv).toBe(
      '\ufeffName,Id\r\nFinance Unit,exp-finance123456\r\n"A ""big"", one\nhere",\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@cell'])('makes %s harmless', name => {
    expect(experiencesCsv([summary({ name })], COLUMNS)).toContain(`'${name}`);
  });
});
