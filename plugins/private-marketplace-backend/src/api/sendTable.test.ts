import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import express from 'express';
import { startServer } from '../__testUtils__/startServer';
import { sendTable, type Cell } from './sendTable';

const ROWS = 100_000;

/** Serves rows, and tells how many were asked for and how it ended. */
async function serve(rows: () => AsyncIterable<readonly Cell[]>) {
  const app = express();
  const ended: Promise<unknown>[] = [];
  app.get('/', (_request, response) => {
    const columns = ['Number', 'Text'];
    const sent = sendTable(response, { name: 'table', columns, rows: rows() });
    ended.push(sent.catch((error: unknown) => error));
  });
  const server = await startServer(app);
  return { ...server, ended };
}

async function ask(url: string): Promise<IncomingMessage> {
  const [response] = await once(get(url), 'response');
  return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) text += chunk;
  return text;
}

/** Counts what is asked for. */
function counted(total: number) {
  const state = { asked: 0, isOver: false };
  async function* rows(): AsyncIterable<readonly Cell[]> {
    try {
      for (; state.asked < total; ) {
        state.asked += 1;
        yield [state.asked, 'x'.repeat(100)];
      }
    } finally {
      state.isOver = true;
    }
  }
  return { state, rows };
}

describe('sendTable', () => {
  it('guards formulas and keeps what a cell holds', async () => {
    const texts = ['=1+1', '+1', '-1', '@a', '\tb', '\rc', 'a,"b"\nc', 'é', ''];
    async function* rows() {
      yield* texts.map((text, index) => [index, text || undefined]);
    }
    const { url, close, ended } = await serve(rows);
    const response = await ask(url);
    const text = await textOf(response);
    expect(response.headers).toMatchObject({
      'content-disposition': 'attachment; filename="table.csv"',
      'content-type': 'text/csv; charset=utf-8',
    });
    expect(text.startsWith('\uFEFFNumber,Text\r\n')).toBe(true);
    const found: string[][] = parse(text, { bom: true, from_line: 2 });
    expect(found.map(([, cell]) => cell)).toEqual([
      ...["'=1+1", "'+1", "'-1", "'@a", "'\tb", "'\rc"],
      ...['a,"b"\nc', 'é', ''],
    ]);
    expect(await ended[0]).toBe(texts.length);
    await close();
  });

  it('sends 100,000 rows, and asks for no more than are taken', async () => {
    const { state, rows } = counted(ROWS);
    const { url, close, ended } = await serve(rows);
    const response = await ask(url);
    // Nothing is read until here, and sockets hold a few hundred KB.
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    expect(state.asked).toBeGreaterThan(0);
    expect(state.asked).toBeLessThan(ROWS / 2);
    const text = await textOf(response);
    expect(text.split('\r\n')).toHaveLength(ROWS + 2);
    expect(await ended[0]).toBe(ROWS);
    await close();
  });

  it('asks for no more rows when the reader has gone', async () => {
    const { state, rows } = counted(ROWS);
    const { url, close, ended } = await serve(rows);
    const response = await ask(url);
    response.destroy();
    await once(response, 'close');
    for (; ended.length === 0; ) await setImmediate();
    expect(await ended[0]).toMatchObject({
      code: 'ERR_STREAM_PREMATURE_CLOSE',
    });
    expect(state.isOver).toBe(true);
    expect(state.asked).toBeLessThan(ROWS);
    await close();
  });
});
