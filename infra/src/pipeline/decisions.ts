import type { Changes, Configuration } from '@private-marketplace/schemas';

/**
 * What a configuration decides: fields, products and principals, each by a name
 * of its own. Two configurations contradict each other in what both decide.
 */
export function subjectsOf(
  configuration: Configuration | Changes,
): Set<string> {
  const subjects = new Set<string>();
  keep(configuration, subject => {
    subjects.add(subject);
    return true;
  });
  return subjects;
}

/**
 * A configuration that came late, taken apart: what later ones have not decided,
 * and what they have.
 */
export function withoutDecided(
  configuration: Configuration | Changes,
  later: readonly (Configuration | Changes)[],
): { rest: Configuration; superseded: Configuration } {
  const decided = new Set(later.flatMap(each => [...subjectsOf(each)]));
  return {
    rest: keep(configuration, subject => !decided.has(subject)),
    superseded: keep(configuration, subject => decided.has(subject)),
  };
}

/** The part of a configuration whose subjects are wanted. */
function keep(
  configuration: Configuration | Changes,
  isWanted: (subject: string) => boolean,
): Configuration {
  const isField = (value: unknown, name: string) =>
    value !== undefined && isWanted(`/${name}`);
  const { Name, Description, Archived } = configuration;
  const products = {
    ...list(configuration, 'AllowProducts', 'product', isWanted),
    ...list(configuration, 'DenyProducts', 'product', isWanted),
  };
  return {
    ...(isField(Name, 'Name') && { Name }),
    ...(isField(Description, 'Description') && { Description }),
    ...list(configuration, 'AssociatePrincipals', 'principal', isWanted),
    ...list(configuration, 'DisassociatePrincipals', 'principal', isWanted),
    ...products,
    ...rest(configuration, isField),
    ...(isField(Archived, 'Archived') && { Archived }),
    // Notes are about the products beside them, and decide nothing without any.
    ...('Notes' in configuration &&
      configuration.Notes !== undefined &&
      Object.keys(products).length > 0 && { Notes: configuration.Notes }),
  };
}

type ListName =
  | 'AllowProducts'
  | 'DenyProducts'
  | 'AssociatePrincipals'
  | 'DisassociatePrincipals';

function list(
  configuration: Configuration | Changes,
  name: ListName,
  kind: string,
  isWanted: (subject: string) => boolean,
): Pick<Configuration, ListName> {
  const ids = configuration[name]?.filter(id => isWanted(`${kind} ${id}`));
  return ids && ids.length > 0 ? { [name]: ids } : {};
}

function rest(
  configuration: Configuration | Changes,
  isField: (value: unknown, name: string) => boolean,
): Pick<Configuration, 'Status' | 'PolicyResourceRequests' | 'Branding'> {
  const { Status, PolicyResourceRequests: requests } = configuration;
  const branding = 'Branding' in configuration ? configuration.Branding : {};
  const { Title, Information, ThemeColor, LogoUrl } = branding ?? {};
  const Branding = {
    ...(isField(Title, 'Branding/Title') && { Title }),
    ...(isField(Information, 'Branding/Information') && { Information }),
    ...(isField(ThemeColor, 'Branding/ThemeColor') && { ThemeColor }),
    ...(isField(LogoUrl, 'Branding/LogoUrl') && { LogoUrl }),
  };
  return {
    ...(isField(Status, 'Status') &&
      (Status === 'Enabled' || Status === 'Disabled') && { Status }),
    ...(isField(requests, 'PolicyResourceRequests') &&
      (requests === 'Allow' || requests === 'Deny') && {
        PolicyResourceRequests: requests,
      }),
    ...(Object.keys(Branding).length > 0 && { Branding }),
  };
}
