import { createServer, type IncomingMessage } from 'node:http';

/** What a function answers: nothing, or what it threw. */
export type Run = (event: unknown) => string | undefined;

/** Answers what the redrive asks of Lambda, for one function (AWS Lambda API Reference, "Invoke" and "GetFunctionConfiguration"). */
export async function startLambda({
  name,
  deadLetterArn,
  run,
}: {
  name: string;
  deadLetterArn?: string;
  run: Run;
}) {
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const answer = (
      status: number,
      content: object | null,
      headers: Record<string, string> = {},
    ) => {
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(content));
    };
    const refuse = (status: number, code: string, message: string) =>
      answer(status, { Message: message }, { 'x-amzn-errortype': code });
    const [, , , asked, action] = new URL(
      request.url ?? '/',
      'http://lambda',
    ).pathname.split('/');
    if (asked !== name) {
      refuse(404, 'ResourceNotFoundException', `Function not found: ${asked}`);
    } else if (action === 'configuration') {
      answer(200, {
        FunctionName: name,
        Timeout: 300,
        ...(deadLetterArn && {
          DeadLetterConfig: { TargetArn: deadLetterArn },
        }),
      });
    } else {
      const event = parse(body);
      if (event === undefined) {
        refuse(400, 'InvalidRequestContentException', 'This is no JSON.');
        return;
      }
      const errorMessage = run(event);
      if (errorMessage === undefined) answer(200, null);
      else {
        answer(
          200,
          { errorType: 'Error', errorMessage },
          { 'x-amz-function-error': 'Unhandled' },
        );
      }
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
