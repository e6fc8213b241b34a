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
  it('knows a change set by its content', () => {
    expect(isStartOf(planned, started({ ...change?.DetailsDocument }))).toBe(
      true,
    );
  });

  it.each([
    ['another content', started({ Products: [{ Ids: ['prod-2'] }] })],
    [
      'another experience',
      started({ ...change?.DetailsDocument }, 'exp-another'),
    ],
    ['no changes', { ...started({}), changes: [] }],
  ])('tells one with %s apart', (_, other) => {
    expect(isStartOf(planned, other)).toBe(false);
  });
});
