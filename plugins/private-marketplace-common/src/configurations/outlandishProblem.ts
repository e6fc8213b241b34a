import type { Problem } from '@private-marketplace/schemas';

const MAX_DEPTH = 8;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Finds what no configuration holds, and what recursive code further on could
 * not stand: values nested without measure, and texts that are not Unicode.
 */
export function outlandishProblem(value: unknown): Problem | undefined {
  const stack = [{ value, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: current, depth } = next;
    if (typeof current === 'string' && LONE_SURROGATE.test(current)) {
      return wrong('It holds a text that is not Unicode.');
    }
    if (typeof current === 'object' && current !== null) {
      if (depth === MAX_DEPTH) return wrong('It is nested too deeply.');
      for (const [key, child] of Object.entries(current)) {
        if (LONE_SURROGATE.test(key)) {
          return wrong('It holds a key that is not Unicode.');
        }
        stack.push({ value: child, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function wrong(reason: string): Problem {
  return {
    pointer: '',
    message: `This can not be a configuration. ${reason} See the schema for what one looks like.`,
  };
}
