import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { changeSet } from './__testUtils__/inputs';
import { isStartOf } from './isStartOf';

const planned = changeSet(1);
const [change] = planned.changes;

function started(details: object, entityId = change?.Entity.Identifier) {
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
  it('knows a change set by its changes, however AWS gives their details back', () => {
    expect(isStartOf(planned, started({ ...change?.DetailsDocument }))).toBe(
      true,
    );
  });

  it.each([
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
