import type { Tag } from './entities';
import { notFound, validationError } from './errors';
import { resourceArn } from './identifiers';
import type { Members, TextRule } from './members';
import type { CatalogState } from './state';

const tagPattern = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const keyRule: TextRule = { maximum: 128, pattern: tagPattern };
const valueRule: TextRule = { minimum: 0, maximum: 256, pattern: tagPattern };
// "Access control for the AWS Marketplace Catalog API".
const mostTags = 50;

const arnRule: TextRule = {
  maximum: 255,
  pattern:
    /^arn:[\w+=/,.@-]+:aws-marketplace:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(\/[\w+=,.@-]+)*$/,
};

/** A list of tags in a request; none when it is absent. */
export function readTags(members: Members, name: string): Tag[] {
  if (!members.has(name)) return [];
  const tags = members
    .objects(name, { minimum: 1, maximum: mostTags })
    .map(tag => ({
      Key: tag.text('Key', keyRule),
      Value: tag.text('Value', valueRule),
    }));
  if (new Set(tags.map(tag => tag.Key)).size < tags.length) {
    throw validationError('Tag keys must be unique');
  }
  return tags;
}

/** Adds tags; the same key takes the new value. */
export function mergeTags(before: readonly Tag[], tags: readonly Tag[]): Tag[] {
  const merged = new Map(
    [...before, ...tags].map(({ Key, Value }) => [Key, Value]),
  );
  if (merged.size > mostTags) {
    throw validationError(`A resource can have at most ${mostTags} tags`);
  }
  return [...merged].map(([Key, Value]) => ({ Key, Value }));
}

/** Answers ListTagsForResource. */
export function listTagsForResource(
  state: CatalogState,
  request: Members,
): object {
  const arn = request.text('ResourceArn', arnRule);
  return { ResourceArn: arn, Tags: resource(state, arn).tags };
}

/** Answers TagResource. */
export function tagResource(state: CatalogState, request: Members): object {
  const { tags, set } = resource(state, request.text('ResourceArn', arnRule));
  if (!request.has('Tags')) throw validationError('Tags must not be null');
  set(mergeTags(tags, readTags(request, 'Tags')));
  return {};
}

/** Answers UntagResource. */
export function untagResource(state: CatalogState, request: Members): object {
  const { tags, set } = resource(state, request.text('ResourceArn', arnRule));
  const keys = request.texts('TagKeys', { minimum: 0, maximum: 256 }, keyRule);
  set(tags.filter(tag => !keys.includes(tag.Key)));
  return {};
}

interface Tagged {
  tags: readonly Tag[];
  set(tags: Tag[]): void;
}

function resource(state: CatalogState, arn: string): Tagged {
  const id = arn.slice(arn.lastIndexOf('/') + 1);
  const entity = state.entities.get(id);
  if (entity && arn === resourceArn(state.accountId, entity.type, id)) {
    // Tags are no part of the details, so the revision stays.
    return {
      tags: entity.tags,
      set: tags => {
        state.entities.set(id, { ...entity, tags });
      },
    };
  }
  const changeSet = state.changeSets.get(id);
  if (changeSet && arn === resourceArn(state.accountId, 'ChangeSet', id)) {
    return {
      tags: changeSet.tags,
      set: tags => {
        changeSet.tags = tags;
      },
    };
  }
  throw notFound('Resource', arn);
}
