/** The same API, whose calls are not told the signal that aborts them: tests tell the rest. */
export function withoutSignals<Api extends object>(api: Api): Api {
  return new Proxy(api, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) =>
        member(...given.filter(argument => !isSignalOnly(argument)));
    },
  });
}

function isSignalOnly(argument: unknown): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'signal' in argument &&
    Object.keys(argument).length === 1
  );
}
