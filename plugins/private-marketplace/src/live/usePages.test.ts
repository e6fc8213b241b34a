import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { SLOW_MS } from './useLive';
import { type Page, usePages } from './usePages';
import { responseError } from '../__testUtils__/samples';

const pace = () => SLOW_MS;
const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(TestApiProvider, { apis: [], children });

/** A list in pages of two items; a cursor is the item after which a page begins. */
function listOf(items: () => readonly number[]) {
  return async (cursor: string | undefined): Promise<Page> => {
    const after = cursor === undefined ? 0 : Number(cursor);
    const rest = items().filter(item => item > after);
    const page = rest.slice(0, 2);
    return {
      items: page,
      totalItems: items().length,
      nextCursor: rest.length > 2 ? String(page.at(-1)) : undefined,
    };
  };
}

async function pass(ms: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

function renderPages(load: (cursor: string | undefined) => Promise<Page>) {
  const { result, rerender } = renderHook(props => usePages(props.load, pace), {
    initialProps: { load },
    wrapper,
  });
  const turn = async (way: 'next' | 'previous') => {
    act(() => result.current[way]?.());
    await pass(0);
  };
  return { result, rerender, turn };
}

describe('usePages', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('turns the pages', async () => {
    const { result, turn } = renderPages(listOf(() => [1, 2, 3, 4, 5]));
    await pass(0);
    expect(result.current).toMatchObject({ offset: 0, previous: undefined });
    await turn('next');
    await turn('next');
    expect(result.current).toMatchObject({
      value: { items: [5] },
      offset: 4,
      next: undefined,
    });
    await turn('previous');
    expect(result.current).toMatchObject({
      value: { items: [3, 4] },
      offset: 2,
    });
  });

  it('goes back when the page has emptied', async () => {
    let items = [1, 2, 3, 4, 5];
    const { result, turn } = renderPages(listOf(() => items));
    await pass(0);
    await turn('next');
    await turn('next');
    items = [1, 2];
    await pass(SLOW_MS);
    expect(result.current).toMatchObject({
      value: { items: [1, 2], totalItems: 2 },
      offset: 0,
      next: undefined,
      previous: undefined,
    });
  });

  it('comes to the empty first page when nothing is left', async () => {
    let items = [1, 2, 3];
    const { result, turn } = renderPages(listOf(() => items));
    await pass(0);
    await turn('next');
    items = [];
    await pass(SLOW_MS);
    expect(result.current).toMatchObject({
      value: { items: [], totalItems: 0 },
      previous: undefined,
    });
  });

  it('keeps the former page, and the way back, when one can not be loaded', async () => {
    const load = listOf(() => [1, 2, 3]);
    const { result, turn } = renderPages(async cursor => {
      if (cursor) throw new Error('down');
      return load(cursor);
    });
    await pass(0);
    await turn('next');
    expect(result.current).toMatchObject({
      value: undefined,
      former: { items: [1, 2] },
      offset: 0,
      error: { message: 'down' },
    });
    await turn('previous');
    expect(result.current.value?.items).toEqual([1, 2]);
    expect(result.current.error).toBeUndefined();
  });

  it('begins with the first page of another list', async () => {
    const { result, rerender, turn } = renderPages(listOf(() => [1, 2, 3]));
    await pass(0);
    await turn('next');
    rerender({ load: listOf(() => [7, 8, 9]) });
    expect(result.current).toMatchObject({ former: { items: [3] }, offset: 2 });
    await pass(0);
    expect(result.current).toMatchObject({
      value: { items: [7, 8] },
      offset: 0,
    });
  });

  it('begins anew where the list has changed since its cursor was made', async () => {
    let isChanged = false;
    const load = listOf(() => (isChanged ? [7, 8, 9] : [1, 2, 3]));
    const conflict = await responseError(409, 'ConflictError');
    const { result, turn } = renderPages(async cursor => {
      if (cursor && isChanged) throw conflict;
      return load(cursor);
    });
    await pass(0);
    await turn('next');
    expect(result.current.value?.items).toEqual([3]);
    isChanged = true;
    await pass(SLOW_MS);
    expect(result.current).toMatchObject({
      value: { items: [7, 8] },
      offset: 0,
      previous: undefined,
    });
    expect(result.current.error).toBeUndefined();
  });
});
