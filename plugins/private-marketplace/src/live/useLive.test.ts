import { act, renderHook } from '@testing-library/react';
import { BREATH_MS, SLOW_MS, useLive } from './useLive';

const PACE = 2_000;
const pace = () => PACE;

let hidden = false;

async function pass(ms: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

async function setHidden(value: boolean) {
  await act(async () => {
    hidden = value;
    document.dispatchEvent(new Event('visibilitychange'));
    await jest.advanceTimersByTimeAsync(0);
  });
}

describe('useLive', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    hidden = false;
    jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('loads again and again, and keeps the value meanwhile', async () => {
    const load = jest.fn().mockResolvedValueOnce('one');
    const { result } = renderHook(() => useLive(load, pace));
    expect(result.current).toMatchObject({ loading: true });
    await pass(0);
    expect(result.current).toMatchObject({ value: 'one', loading: false });

    let answer: (value: string) => void = () => {};
    load.mockReturnValueOnce(
      new Promise<string>(resolve => {
        answer = resolve;
      }),
    );
    await pass(PACE);
    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({ value: 'one', loading: false });
    await pass(10 * PACE);
    expect(load).toHaveBeenCalledTimes(2);

    answer('two');
    await pass(0);
    expect(result.current.value).toBe('two');
  });

  it('lets the value say how fast', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('fast')
      .mockResolvedValue('slow');
    const paceOf = (value: string | undefined) =>
      value === 'fast' ? PACE : SLOW_MS;
    renderHook(() => useLive(load, paceOf));
    await pass(PACE);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(SLOW_MS - 1);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('rests while nobody sees the page', async () => {
    const load = jest.fn().mockResolvedValue('value');
    renderHook(() => useLive(load, pace));
    await pass(0);
    await setHidden(true);
    await pass(10 * PACE);
    expect(load).toHaveBeenCalledTimes(1);
    await setHidden(false);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(PACE);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('keeps the last good value when a load fails, and slows down', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('good')
      .mockRejectedValue(new Error('down'));
    const { result } = renderHook(() => useLive(load, pace));
    await pass(PACE);
    expect(result.current).toMatchObject({ value: 'good', loading: false });
    expect(result.current.error?.message).toBe('down');

    await pass(2 * PACE - 1);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(load).toHaveBeenCalledTimes(3);

    load.mockResolvedValue('better');
    act(() => result.current.retry());
    expect(result.current.loading).toBe(true);
    await pass(0);
    expect(result.current).toMatchObject({ value: 'better', loading: false });
    expect(result.current.error).toBeUndefined();
  });

  it('begins anew when it is to load something else', async () => {
    const first = jest.fn().mockResolvedValue('first');
    const second = jest.fn().mockReturnValue(new Promise(() => {}));
    const { result, rerender } = renderHook(({ load }) => useLive(load, pace), {
      initialProps: { load: first },
    });
    await pass(0);
    expect(result.current.value).toBe('first');
    rerender({ load: second });
    expect(result.current.value).toBeUndefined();
    expect(result.current.former).toBe('first');
    expect(result.current.loading).toBe(true);
    await pass(10 * PACE);
    expect(first).toHaveBeenCalledTimes(1);
  });

  it('loads anew when asked to, seldom enough', async () => {
    const load = jest.fn().mockResolvedValue('value');
    const slow = () => SLOW_MS;
    const { result } = renderHook(() => useLive(load, slow));
    await pass(0);
    for (let times = 0; times < 5; times += 1) {
      act(() => result.current.refresh());
    }
    expect(result.current.loading).toBe(false);
    await pass(BREATH_MS);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('loads once more when asked to while it loads', async () => {
    let answer: (value: string) => void = () => {};
    const load = jest.fn().mockReturnValueOnce(
      new Promise<string>(resolve => {
        answer = resolve;
      }),
    );
    const slow = () => SLOW_MS;
    const { result } = renderHook(() => useLive(load, slow));
    act(() => result.current.refresh());
    load.mockResolvedValue('new');
    answer('old');
    await pass(0);
    expect(result.current.value).toBe('old');
    await pass(BREATH_MS);
    expect(result.current.value).toBe('new');
  });

  it('stops with the page', async () => {
    const load = jest.fn().mockResolvedValue('value');
    const { unmount } = renderHook(() => useLive(load, pace));
    await pass(0);
    unmount();
    await pass(10 * PACE);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
