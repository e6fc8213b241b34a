import {
  diffExperiences,
  type ConfigurationPreview,
  type ExperienceState,
  type PreviewItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** The items of a preview that come true. */
export function comingTrue({ steps }: ConfigurationPreview): PreviewItem[] {
  return steps
    .filter(step => step.prediction === 'applied')
    .flatMap(step => step.changes.flatMap(change => change.items));
}

/** The experience after items have come true. */
export function foretell(
  before: ExperienceState,
  items: readonly PreviewItem[],
): ExperienceState {
  return items.reduce(withItem, before);
}

/** Whether an experience is already as an item says. */
export function isSo(state: ExperienceState, item: PreviewItem): boolean {
  const { field, value = '' } = item;
  switch (field) {
    case 'AllowProducts':
      return includes(state.allowedProducts, value);
    case 'DenyProducts':
      return includes(state.deniedProducts, value);
    case 'AssociatePrincipals':
      return includes(state.principals, value);
    case 'DisassociatePrincipals':
      return !includes(state.principals, value);
    default:
      return isEmpty(diffExperiences(state, withItem(state, item)));
  }
}

function withItem(
  state: ExperienceState,
  { field, value = '' }: PreviewItem,
): ExperienceState {
  const { allowedProducts, deniedProducts, principals } = state;
  switch (field) {
    case 'Name':
      return { ...state, name: value };
    case 'Description':
      return { ...state, description: value };
    case 'Status':
      return { ...state, status: either(value, 'Enabled', 'Disabled') };
    case 'Archived':
      return { ...state, archived: value === 'true' };
    case 'PolicyResourceRequests':
      return { ...state, productRequests: either(value, 'Allow', 'Deny') };
    case 'Branding': {
      // AWS fills in the colour when it creates the settings.
      const branding = {
        themeColor: '#232F3E',
        ...state.branding,
        title: value,
      };
      return { ...state, branding };
    }
    case 'AllowProducts':
      return {
        ...state,
        allowedProducts: added(allowedProducts, value),
        deniedProducts: removed(deniedProducts, value),
      };
    case 'DenyProducts':
      return {
        ...state,
        allowedProducts: removed(allowedProducts, value),
        deniedProducts: added(deniedProducts, value),
      };
    case 'AssociatePrincipals':
      return { ...state, principals: added(principals, value) };
    default:
      return { ...state, principals: removed(principals, value) };
  }
}

function either<A extends string, B extends string>(
  value: string,
  first: A,
  second: B,
): A | B {
  return value === first ? first : second;
}

function includes(list: readonly string[] = [], id: string): boolean {
  return list.includes(id);
}

function added(list: readonly string[] = [], id: string): string[] {
  return [...new Set([...list, id])];
}

function removed(list: readonly string[] = [], id: string): string[] {
  return list.filter(each => each !== id);
}

function isEmpty(diff: object): boolean {
  return Object.keys(diff).length === 0;
}
