/** An organization of AWS Organizations, as far as a private marketplace looks at it. */
export interface Organization {
  /** `o-…` */
  id: string;
  managementAccountId: string;
  root: { id: string; name: string };
  organizationalUnits: readonly OrganizationalUnit[];
  accounts: readonly Account[];
}

/** A folder of accounts. */
export interface OrganizationalUnit {
  /** `ou-<suffix of the root>-…` */
  id: string;
  name: string;
  /** The root or another organizational unit. */
  parentId: string;
}

/** A member account, or the management account itself. */
export interface Account {
  /** Twelve digits. */
  id: string;
  name: string;
  email: string;
  /** Replaced by `state` in newer answers of AWS Organizations; readers cope with either. */
  status: 'ACTIVE' | 'SUSPENDED';
  state: 'ACTIVE' | 'SUSPENDED';
  joinedMethod: 'CREATED' | 'INVITED';
  /** ISO 8601. */
  joinedTimestamp: string;
  /** The root or an organizational unit. */
  parentId: string;
}

/**
 * Whether an experience can be associated with it: the organization, one of its
 * units or one of its accounts. The root is none of them, as the AWS Marketplace
 * API guide names only these three.
 */
export function isPrincipalOf(
  organization: Organization,
  principal: string,
): boolean {
  return (
    principal === organization.id ||
    organization.organizationalUnits.some(unit => unit.id === principal) ||
    organization.accounts.some(account => account.id === principal)
  );
}
