import { ResponseError } from '@backstage/errors';
import type {
  ExperienceDiff,
  Problem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

const TEXTS = [
  'name',
  'description',
  'status',
  'archived',
  'productRequests',
] as const;

const LISTS = [
  'productsAllowed',
  'productsNoLongerAllowed',
  'productsDenied',
  'productsNoLongerDenied',
  'principalsAssociated',
  'principalsDisassociated',
] as const;

const BRANDING = ['title', 'information', 'themeColor', 'logoUrl'] as const;

/** A write that was refused because something else came first. */
export interface Conflict {
  message: string;
  /** Absent when it is not known. */
  changedSince?: ExperienceDiff;
}

/** What the backend says about a conflict; undefined when the error is none. */
export function readConflict(error: Error): Conflict | undefined {
  if (!ResponseError.is(error) || error.statusCode !== 409) return undefined;
  const { message, changedSince } = error.body.error;
  return isRecord(changedSince)
    ? { message, changedSince: readDiff(changedSince) }
    : { message };
}

/** What is wrong with the configuration of a request, where the backend says it. */
export function readProblems(error: Error): Problem[] {
  const problems = ResponseError.is(error)
    ? error.body.error.problems
    : undefined;
  if (!Array.isArray(problems)) return [];
  return problems.flatMap(each =>
    isRecord(each) &&
    typeof each.pointer === 'string' &&
    typeof each.message === 'string'
      ? [{ pointer: each.pointer, message: each.message }]
      : [],
  );
}

function readDiff(value: Record<string, unknown>): ExperienceDiff {
  const diff: ExperienceDiff = {};
  for (const field of TEXTS) {
    if (isRecord(value[field])) diff[field] = readText(value[field]);
  }
  for (const list of LISTS) {
    const ids = value[list];
    if (Array.isArray(ids)) diff[list] = ids.filter(isText);
  }
  if (Array.isArray(value.branding)) {
    diff.branding = value.branding.filter(isRecord).flatMap(part => {
      const field = BRANDING.find(each => each === part.field);
      return field ? [{ field, ...readText(part) }] : [];
    });
  }
  return diff;
}

function readText({ from, to }: Record<string, unknown>) {
  return { ...(isText(from) && { from }), ...(isText(to) && { to }) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
