import { App, type Environment, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { createStacks } from '../createStacks';

/** The stacks without the code of their functions, which takes long to bundle. */
export function stacksOf(env?: Environment) {
  const app = new App({ analyticsReporting: false });
  const code = () => Code.fromInline('exports.handler = async () => {};');
  return { app, ...createStacks(app, { code, env }) };
}

/** The three templates. */
export function synthesize() {
  const { enable, configure, monitor } = stacksOf();
  return {
    enable: Template.fromStack(enable),
    configure: Template.fromStack(configure),
    monitor: Template.fromStack(monitor),
  };
}

/** What one IAM policy in a template says, with references as in `<Parameter>`. */
export interface PolicyLine {
  /** Logical id of the resource with the policy. */
  owner: string;
  effect: string;
  actions: string[];
  resources: string[];
  conditions: unknown;
}

const POLICIES: Record<string, (properties: unknown) => unknown[]> = {
  'AWS::IAM::Role': properties =>
    list(get(properties, 'Policies')).map(each => get(each, 'PolicyDocument')),
  'AWS::IAM::ManagedPolicy': properties => [get(properties, 'PolicyDocument')],
  'AWS::IAM::Policy': properties => [get(properties, 'PolicyDocument')],
};

/** Every statement of the roles and managed policies of a stack. */
export function policiesOf(stack: Stack): PolicyLine[] {
  const resources: unknown = Template.fromStack(stack).toJSON().Resources;
  return Object.entries(record(resources)).flatMap(([owner, resource]) => {
    const documents = POLICIES[String(get(resource, 'Type'))];
    return (documents?.(get(resource, 'Properties')) ?? [])
      .flatMap(document => list(get(document, 'Statement')))
      .map(statement => ({
        owner,
        effect: String(get(statement, 'Effect')),
        actions: list(get(statement, 'Action')).map(String),
        resources: list(get(statement, 'Resource')).map(toText),
        conditions: get(statement, 'Condition'),
      }));
  });
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  const reference = get(value, 'Ref');
  if (reference !== undefined) return `<${String(reference)}>`;
  const attribute = get(value, 'Fn::GetAtt');
  if (attribute !== undefined) return `<${list(attribute).join('.')}>`;
  const [, parts] = list(get(value, 'Fn::Join'));
  return list(parts).map(toText).join('');
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function get(value: unknown, key: string): unknown {
  return record(value)[key];
}

function list(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
