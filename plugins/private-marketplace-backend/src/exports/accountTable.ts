import { isShown } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Cell, Table } from '../api/sendTable';
import type { ExperienceRedaction } from '../organization/governance/ExperienceRedaction';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';
import {
  pathOf,
  toOrganizationNode,
} from '../organization/governance/toOrganizationNode';

const COLUMNS = [
  ...['Account', 'Name', 'State', 'Organizational unit', 'Relationship'],
  ...['From', 'Governing experience', 'Experience name', 'Owners'],
];

const RELATIONSHIPS = {
  associated: 'Associated',
  inherited: 'Inherited',
  none: 'None',
} as const;

/** All accounts with what governs them. An experience that the reader may not see is not named. */
export function accountTable(
  organization: GovernedOrganization,
  redaction: ExperienceRedaction,
): Table {
  return {
    name: 'accounts',
    columns: COLUMNS,
    rows: rowsOf(organization, redaction),
  };
}

async function* rowsOf(
  organization: GovernedOrganization,
  redaction: ExperienceRedaction,
): AsyncIterable<readonly Cell[]> {
  for (const place of organization.index.places) {
    if (place.node.kind !== 'account') continue;
    const node = redaction.node(toOrganizationNode(organization, place));
    const { id, name, state, relationship, source, governing } = node;
    const told = governing && isShown(governing) ? governing : undefined;
    yield [
      ...[id, name, state, pathOf(place).join(' / ')],
      ...[RELATIONSHIPS[relationship], source?.name],
      ...[told?.ref, governing && !told ? 'Hidden' : told?.name],
      told?.owners?.join(' '),
    ];
  }
}
