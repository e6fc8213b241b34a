import type { Change } from './changeSets';
import { validationError } from './errors';
import { mapStrings } from './json';
import type { RequestedChange } from './startChangeSetRequest';

const reference = /^\$(.+)\.Entity\.Identifier$/;

/** The name in `$Name.Entity.Identifier`; undefined for any other text. */
export function referencedName(text: string): string | undefined {
  return reference.exec(text)?.[1];
}

/** The change that creates an entity, or the identifier that was given. */
type Origin = { identifier: string } | { createdBy: number };

/** For each change, where its entity comes from, references followed. */
export function originsOf(changes: readonly RequestedChange[]): Origin[] {
  const positions = positionsByName(changes);
  for (const { details } of changes) {
    mapStrings(details, text => {
      const name = referencedName(text);
      if (name !== undefined) positionOf(name, positions);
      return text;
    });
  }
  return changes.map((_, start) => {
    const seen = new Set<number>();
    let position = start;
    for (;;) {
      if (seen.has(position)) {
        throw validationError('References of changes go round in a circle.');
      }
      seen.add(position);
      const identifier = changes[position]?.identifier;
      if (identifier === undefined) return { createdBy: position };
      const name = referencedName(identifier);
      if (name === undefined) return { identifier };
      position = positionOf(name, positions);
    }
  });
}

/** Ids for `$Name.Entity.Identifier`, of changes whose entities have one by now. */
export function idsByReference(
  changes: readonly Change[],
  idOf: (change: Change) => string,
): Map<string, string> {
  return new Map(
    changes.flatMap(change =>
      change.changeName === undefined
        ? []
        : [[`$${change.changeName}.Entity.Identifier`, idOf(change)]],
    ),
  );
}

function positionsByName(
  changes: readonly RequestedChange[],
): Map<string, number> {
  const positions = new Map<string, number>();
  changes.forEach(({ changeName }, position) => {
    if (changeName === undefined) return;
    if (positions.has(changeName)) {
      throw validationError(`Change name '${changeName}' is not unique.`);
    }
    positions.set(changeName, position);
  });
  return positions;
}

function positionOf(name: string, positions: Map<string, number>): number {
  const position = positions.get(name);
  if (position === undefined) {
    throw validationError(`Reference to unknown change '${name}'.`);
  }
  return position;
}
