/** What a principal of an audience can be. */
export type PrincipalKind =
  | 'organization'
  | 'organizationalUnit'
  | 'account'
  | 'other';

export function principalKind(principal: string): PrincipalKind {
  if (principal.startsWith('ou-')) {
    return 'organizationalUnit';
  }
  if (principal.startsWith('o-')) {
    return 'organization';
  }
  return /^\d{12}$/.test(principal) ? 'account' : 'other';
}
