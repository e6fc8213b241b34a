import { storing, type Mutation } from './Mutation';
import { mutationsOfLogic } from './mutationsOfLogic';

/** Mistakes that a pipeline can make. The simulation has to notice each. */
export const mutations: Mutation[] = [
  ...mutationsOfLogic,
  storing('a status file is written over what others wrote', bucket => ({
    put: (key, text, condition, ...more) =>
      bucket.put(
        key,
        text,
        key.startsWith('STATUS_') ? { always: true } : condition,
        ...more,
      ),
  })),
  storing('a busy experience has no marker', bucket => ({
    put: async (key, ...more) =>
      /^PENDING_Experience_[^#]*$/.test(key)
        ? { etag: '' }
        : bucket.put(key, ...more),
  })),
  storing('what others compete for is not kept', bucket => ({
    put: async (key, ...more) =>
      /^PENDING_.*#/.test(key) ? { etag: '' } : bucket.put(key, ...more),
  })),
  storing('a sweep remembers that it has seen what is to come', bucket => ({
    put: (key, text, ...more) =>
      bucket.put(
        key,
        key === 'AUTOMATION_Sweep' ? '2026-12-31T00:00:00Z' : text,
        ...more,
      ),
  })),
  storing('a sweep does not remember what it has seen', bucket => ({
    put: async (key, text, condition, ...more) =>
      key === 'AUTOMATION_Sweep' && 'always' in condition
        ? { etag: '' }
        : bucket.put(key, text, condition, ...more),
  })),
  storing('what cannot be read stops everything', bucket => ({
    get: async (key, ...more) => {
      try {
        return await bucket.get(key, ...more);
      } catch (error) {
        throw new Error(`${key} cannot be read: ${error}`);
      }
    },
  })),
  storing('only the first versions of a list are looked at', bucket => ({
    async *listVersions(prefix) {
      let left = 3;
      for await (const version of bucket.listVersions(prefix)) {
        if (left <= 0) return;
        left -= 1;
        yield version;
      }
    },
  })),
  storing('an error file is written for each attempt', bucket => ({
    put: (key, text, condition, ...more) =>
      bucket.put(
        key.startsWith('ERROR_')
          ? key.replace(/\d$/, digit => `${(Number(digit) + 1) % 10}`)
          : key,
        text,
        key.startsWith('ERROR_') ? { always: true } : condition,
        ...more,
      ),
  })),
];
