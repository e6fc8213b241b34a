import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { changeSet } from './__testUtils__/inputs';
import { isStartOf } from './isStartOf';

const planned = changeSet(1);
const [change] = planned.changes;

function started(
  details: object | undefined,
  entityId = change?.Entity.Identifier,
) {
  const described = {
    changeType: change?.ChangeType ?? '',
    entityType: 'Experience@1.0',
    entityId,
    details,
    errors: [],
  };
  const set: ChangeSet = {
    id: 'set-1',
    name: planned.name,
    state: 'APPLYING',
    changes: [described],
    answer: {},
  };
  return set;
}

describe('isStartOf', () => {
  it.each([
    ['as it was sent', { ...change?.DetailsDocument }],
    [
      'with what AWS adds',
      {
        Products: [{ Ids: ['prod-1'], Notes: '' }],
        Configuration: {},
      },
    ],
    ['without details', undefined],
  ])('knows a change set that AWS gives back %s', (_, details) => {
    expect(isStartOf(planned, started(details))).toBe(true);
  });

  it.each([
    ['another content', started({ Products: [{ Ids: ['prod-2'] }] })],
    [
      'another kind of change',
      {
        ...started({}),
        changes: started({}).changes.map(each => ({
          ...each,
          changeType: 'DenyProductProcurement',
        })),
      },
    ],
    ['another name', { ...started({}), name: 'By hand' }],
    [
      'another experience',
      started({ ...change?.DetailsDocument }, 'exp-another'),
    ],
    ['no changes', { ...started({}), changes: [] }],
  ])('tells one with %s apart', (_, other) => {
    expect(isStartOf(planned, other)).toBe(false);
  });
});
