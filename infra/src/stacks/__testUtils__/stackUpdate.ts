import { isDeepStrictEqual } from 'node:util';

/** A resource of a template, with what refers to something else in its place. */
export interface TemplateResource {
  id: string;
  type: string;
  properties: Record<string, unknown>;
}

/** What CloudFormation does with a resource when a stack is updated. */
export type Action = 'Add' | 'Modify' | 'Replace' | 'Remove' | 'Refuse';

/**
 * Properties that can only be changed by making another resource, of the types
 * that AWS's sample has (AWS CloudFormation Template Reference, "Update
 * requires: Replacement").
 */
const REPLACING: Record<string, string[]> = {
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::Lambda::Function': ['FunctionName', 'PackageType'],
  'AWS::Lambda::Permission': [
    'Action',
    'FunctionName',
    'Principal',
    'SourceAccount',
    'SourceArn',
  ],
  'AWS::IAM::Role': ['Path', 'RoleName'],
  'AWS::Events::Rule': ['EventBusName', 'Name'],
  'AWS::CloudFormation::CustomResource': [],
};

/** The same, of those that can not be changed at all. */
const FIXED: Record<string, string[]> = {
  'AWS::CloudFormation::CustomResource': ['ServiceToken'],
};

/** What an update from one template to another does, by logical id. */
export function actionsOf(
  before: readonly TemplateResource[],
  after: readonly TemplateResource[],
): Record<string, Action> {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const find = (list: readonly TemplateResource[], id: string) =>
    list.find(each => each.id === id);
  return Object.fromEntries(
    [...ids].map(id => [id, actionOf(find(before, id), find(after, id))]),
  );
}

function actionOf(
  before: TemplateResource | undefined,
  after: TemplateResource | undefined,
): Action {
  if (!before) return 'Add';
  if (!after) return 'Remove';
  // "Update of resource type is not permitted."
  if (before.type !== after.type) return 'Refuse';
  const replacing = REPLACING[before.type];
  if (!replacing) throw new Error(`Nothing is known of ${before.type} here.`);
  const differs = (name: string) =>
    !isDeepStrictEqual(before.properties[name], after.properties[name]);
  if ((FIXED[before.type] ?? []).some(differs)) return 'Refuse';
  return replacing.some(differs) ? 'Replace' : 'Modify';
}
