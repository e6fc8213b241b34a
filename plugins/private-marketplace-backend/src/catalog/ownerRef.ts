import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The ref of an owner as the permissions of Backstage compare it: a name alone
 * is that of a group.
 *
 * @throws TypeError when it is no entity ref.
 */
export function ownerRef(text: string): string {
  return stringifyEntityRef(
    parseEntityRef(text.trim(), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    }),
  );
}
