/** An experience of the simulated Catalog with all that belongs to it. */
export interface ExperienceState {
  id: string;
  name: string;
  description: string;
  status: 'Enabled' | 'Disabled';
  archived: boolean;
  hasPolicy: boolean;
  requests: string | undefined;
  allowed: ReadonlySet<string>;
  denied: ReadonlySet<string>;
  hasBranding: boolean;
  principals: ReadonlySet<string>;
  revision: number;
}

/** As CreateExperience makes it. */
export function newExperience(id: string, name: string): ExperienceState {
  return {
    id,
    name,
    description: '',
    status: 'Disabled',
    archived: false,
    hasPolicy: false,
    requests: undefined,
    allowed: new Set(),
    denied: new Set(),
    hasBranding: false,
    principals: new Set(),
    revision: 0,
  };
}

/** A set with some added and others removed. */
export function changed(
  set: ReadonlySet<string>,
  added: readonly string[],
  removed: readonly string[] = [],
): ReadonlySet<string> {
  const result = new Set([...set, ...added]);
  for (const each of removed) result.delete(each);
  return result;
}
