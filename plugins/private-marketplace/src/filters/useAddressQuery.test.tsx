import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useAddressQuery } from './useAddressQuery';

const parse = (params: URLSearchParams) => ({ text: params.get('text') ?? '' });
const write = (address: URLSearchParams, { text }: { text: string }) => {
  const next = new URLSearchParams(address);
  next.delete('text');
  if (text) next.set('text', text);
  return next;
};

describe('useAddressQuery', () => {
  afterEach(() => jest.useRealTimers());

  it('writes what is typed into the address without a navigation', () => {
    jest.useFakeTimers();
    window.history.replaceState(null, '', '/pages?other=1#part');
    const navigations: string[] = [];
    const { result } = renderHook(
      () => {
        navigations.push(useLocation().key);
        return useAddressQuery(parse, write);
      },
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <MemoryRouter>{children}</MemoryRouter>
        ),
      },
    );
    for (const text of ['f', 'fi', 'fin']) {
      act(() => result.current.update(() => ({ text })));
    }
    expect(result.current.query).toEqual({ text: 'fin' });
    expect(result.current.settled).toEqual({ text: '' });
    act(() => {
      jest.advanceTimersByTime(300);
    });
    expect(result.current.settled).toEqual({ text: 'fin' });
    expect(window.location.href).toMatch(/\/pages\?other=1&text=fin#part$/);
    // What analytics count as a navigation.
    expect(new Set(navigations).size).toBe(1);
  });
});
