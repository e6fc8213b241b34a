import { operations } from '../__testUtils__/specifiedOperations';
import { specification } from '../schema/generated/specification';
import { demandWhole } from './demandWhole';

const paths = {
  '/things/{id}': {
    put: { operationId: 'PutThing' },
    delete: { operationId: 'DeleteThing' },
  },
};
const put = { id: 'PutThing', method: 'put', path: '/things/:id' };
const remove = { id: 'DeleteThing', method: 'delete', path: '/things/:id' };

it('has each operation of the specification once', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

it('takes texts in queries as encodeURIComponent leaves them', () => {
  const parameters: unknown[] = [];
  JSON.stringify(specification, (_, value) => {
    if (value?.in === 'query') parameters.push(value);
    return value;
  });
  expect(parameters.length).toBeGreaterThan(20);
  for (const parameter of parameters) {
    // Of one word out of several, or of digits, there is nothing to encode.
    expect(parameter).toEqual(
      expect.objectContaining(
        /"(enum|pattern|\$ref)"|"type":"(integer|boolean)"/.test(
          JSON.stringify(parameter),
        )
          ? { in: 'query' }
          : { allowReserved: true },
      ),
    );
  }
});

it('is content when the list is that of the specification', () => {
  expect(() => demandWhole([put, remove], paths)).not.toThrow();
});

it.each([
  [[put], 'DeleteThing: delete /things/:id is in the specification'],
  [[put, remove, put], 'PutThing: put /things/:id is listed twice'],
  [[put, { ...remove, method: 'post' }], 'post /things/:id is not in the'],
  [[put, { ...remove, path: '/thing/:id' }], '/thing/:id is not in the'],
])('names what is not as specified', (list, problem) => {
  expect(() => demandWhole(list, paths)).toThrow(problem);
});

it('accepts nothing that it does not know', () => {
  const trace = { trace: { operationId: 'TraceThing' } };
  expect(() => demandWhole([], { '/things': trace })).toThrow(
    '/things has trace, which is no method.',
  );
});
