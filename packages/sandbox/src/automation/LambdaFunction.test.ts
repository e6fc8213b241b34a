import { ManualClock } from '../ManualClock';
import { LambdaFunction } from './LambdaFunction';

/** A function that fails so many times, on a clock that stands still. */
function lambdaThatFails(times: number, retryDelays = [1000, 2000]) {
  const clock = new ManualClock();
  const calls: { at: number; event: unknown }[] = [];
  const exhausted: { error: unknown; event: unknown }[] = [];
  const begin = clock.now().getTime();
  const lambda = new LambdaFunction({
    name: 'AsyncConfigurePrivateMarketplace',
    clock,
    retryDelays,
    handler: async event => {
      calls.push({ at: clock.now().getTime() - begin, event });
      if (calls.length <= times) throw new Error(`Failure ${calls.length}`);
    },
    onExhausted: (error, event) => exhausted.push({ error, event }),
  });
  /** Lets time pass, and what it sets off come to its end. */
  const pass = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await new Promise(resolve => setImmediate(resolve));
  };
  return { clock, lambda, calls, exhausted, pass };
}

describe('a Lambda function', () => {
  it('runs after who invokes it has gone on', async () => {
    const { lambda, calls, pass } = lambdaThatFails(0);
    lambda.invoke({ n: 1 });
    expect(calls).toEqual([]);
    await pass(0);
    expect(calls).toEqual([{ at: 0, event: { n: 1 } }]);
  });

  it('gets a copy of the event', async () => {
    const { lambda, calls, pass } = lambdaThatFails(0);
    const event = { list: [1] };
    lambda.invoke(event);
    event.list.push(2);
    await pass(0);
    expect(calls[0]?.event).toEqual({ list: [1] });
  });

  it('is repeated after each of the delays, and no more once it works', async () => {
    const { lambda, calls, exhausted, pass, clock } = lambdaThatFails(2);
    lambda.invoke('event');
    await pass(0);
    await pass(999);
    expect(calls).toHaveLength(1);
    await pass(1);
    await pass(2000);
    expect(calls.map(({ at }) => at)).toEqual([0, 1000, 3000]);
    expect(clock.pending).toBe(0);
    expect(exhausted).toEqual([]);
  });

  it('says so when no repetition brings an event through', async () => {
    const { lambda, calls, exhausted, pass, clock } = lambdaThatFails(3);
    lambda.invoke('event');
    for (const delay of [0, 1000, 2000]) await pass(delay);
    expect(calls).toHaveLength(3);
    expect(clock.pending).toBe(0);
    expect(exhausted).toEqual([
      { error: new Error('Failure 3'), event: 'event' },
    ]);
  });

  it('drops what waits when it is closed', async () => {
    const { lambda, calls, pass, clock } = lambdaThatFails(1);
    lambda.invoke('event');
    await pass(0);
    await lambda.close();
    expect(clock.pending).toBe(0);
    lambda.invoke('late');
    await pass(5000);
    expect(calls).toHaveLength(1);
  });

  it('lets what runs come to its end when it is closed', async () => {
    const clock = new ManualClock();
    let release = () => {};
    let closed = false;
    const lambda = new LambdaFunction({
      name: 'ChangesetStatusUpdate',
      clock,
      retryDelays: [1000],
      handler: () =>
        new Promise((_, reject) => {
          release = () => reject(new Error('Failed at last'));
        }),
      onExhausted: () => {},
    });
    lambda.invoke('event');
    clock.advance(0);
    const closing = lambda.close().then(() => {
      closed = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(closed).toBe(false);
    release();
    await closing;
    expect(closed).toBe(true);
    expect(clock.pending).toBe(0);
  });
});
