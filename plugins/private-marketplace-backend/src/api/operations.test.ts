import { operations, operationsOf } from './operations';

it('has each operation of the specification once', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(operations).toContainEqual({
    operationId: 'CancelChangeSet',
    method: 'post',
    path: '/experiences/:ref/change-sets/:changeSetId/cancel',
  });
});

it('leaves out no method', () => {
  const things = {
    put: { operationId: 'PutThing' },
    delete: { operationId: 'DeleteThing' },
  };
  expect(operationsOf({ '/things/{id}': things })).toEqual([
    { operationId: 'PutThing', method: 'put', path: '/things/:id' },
    { operationId: 'DeleteThing', method: 'delete', path: '/things/:id' },
  ]);
});

it('accepts nothing that it does not know', () => {
  const trace = { trace: { operationId: 'TraceThing' } };
  expect(() => operationsOf({ '/things': trace })).toThrow(
    '/things has trace, which is no method.',
  );
});
