import { jsonLogger } from './logger';

it('writes one line of JSON an entry', () => {
  const lines: string[] = [];
  const logger = jsonLogger(line => lines.push(line));
  logger.info('Input recorded', { shortName: 'Finance' });
  logger.warn('Two\nlines');
  expect(lines).toEqual([
    '{"level":"INFO","message":"Input recorded","shortName":"Finance"}\n',
    '{"level":"WARN","message":"Two\\nlines"}\n',
  ]);
});
