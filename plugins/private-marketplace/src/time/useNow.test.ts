import { act, renderHook } from '@testing-library/react';
import { useNow } from './useNow';

describe('useNow', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('moves on for all with one timer, and leaves none behind', () => {
    const first = renderHook(() => useNow());
    const second = renderHook(() => useNow());
    expect(jest.getTimerCount()).toBe(1);
    act(() => {
      jest.advanceTimersByTime(5_000);
    });
    expect(first.result.current).toBe(5_000);
    expect(second.result.current).toBe(5_000);
    first.unmount();
    expect(jest.getTimerCount()).toBe(1);
    second.unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
