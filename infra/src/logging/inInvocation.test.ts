import type { Context } from 'aws-lambda';
import { inInvocation } from './inInvocation';
import { createLogger } from './createLogger';

const context: Context = {
  awsRequestId: 'e5b4fa1c-53c2-4b29-9e0d-1f6a9d0c3b11',
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'configure',
  functionVersion: '$LATEST',
  invokedFunctionArn:
    'arn:aws:lambda:us-east-1:123456789012:function:configure',
  logGroupName: 'logs',
  logStreamName: 'stream',
  memoryLimitInMB: '512',
  done: () => {},
  fail: () => {},
  succeed: () => {},
  getRemainingTimeInMillis: () => 1000,
};

it('writes entries as JSON that name the invocation', async () => {
  const lines: string[] = [];
  const collect = (line: string | Uint8Array) => {
    lines.push(String(line));
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(collect);
  jest.spyOn(process.stderr, 'write').mockImplementation(collect);
  const logger = createLogger();
  const handler = inInvocation(logger, async event => {
    logger.info('Input recorded', { shortName: String(event) });
    logger.warn('Two\nlines');
  });
  await handler('Finance', context).finally(() => jest.restoreAllMocks());
  expect(lines.map(line => JSON.parse(line))).toEqual([
    expect.objectContaining({
      level: 'INFO',
      message: 'Input recorded',
      service: 'private-marketplace-automation',
      shortName: 'Finance',
      function_request_id: context.awsRequestId,
    }),
    expect.objectContaining({ level: 'WARN', message: 'Two\nlines' }),
  ]);
});
