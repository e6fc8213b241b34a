import { parseDocument } from 'yaml';
import { isRecord, textAt } from '../../events/unknownRecord';

/** A resource that a template creates. */
export interface Resource {
  id: string;
  type: string;
  /** With everything that refers to something else in its place. */
  properties: Record<string, unknown>;
}

/** The account to which templates are deployed. */
export const ACCOUNT = '123456789012';
const REGION = 'us-east-1';

const PSEUDO_PARAMETERS: Record<string, string> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::StackName': 'stack',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** A template as CloudFormation reads it, as far as the ones of this package need. */
export class Template {
  readonly #sections: Record<string, unknown>;
  readonly #parameters: Record<string, string>;

  /**
   * @param parameters - those that have no default value, at least.
   * @throws Error when it is no template.
   */
  constructor(text: string, parameters: Record<string, string>) {
    const document = parseDocument(text, { version: '1.1' });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw problem;
    const sections: unknown = document.toJS();
    if (!isRecord(sections)) throw new Error('A template is an object.');
    this.#sections = sections;
    this.#parameters = parameters;
  }

  /**
   * The resources that are created, for some depend on a condition.
   *
   * @param wanted - their type; those of all types unless given.
   */
  resources(wanted?: string): Resource[] {
    return Object.entries(this.#section('Resources'))
      .map(([id, value]) => ({ id, value: isRecord(value) ? value : {} }))
      .filter(
        ({ value }) =>
          (wanted === undefined || value.Type === wanted) &&
          this.#isCreated(value),
      )
      .map(({ id, value }) => {
        const properties = this.#resolve(value.Properties ?? {});
        return {
          id,
          type: String(value.Type),
          properties: isRecord(properties) ? properties : {},
        };
      });
  }

  /** @throws Error when there is no such resource. */
  arnOf(id: string): string {
    return this.#attribute(id, 'Arn');
  }

  #section(name: string): Record<string, unknown> {
    const section = this.#sections[name] ?? {};
    if (!isRecord(section)) throw new Error(`${name} is not an object.`);
    return section;
  }

  #isCreated({ Condition }: Record<string, unknown>): boolean {
    return typeof Condition !== 'string' || this.#holds({ Condition });
  }

  #holds(condition: unknown): boolean {
    const [name, argument] = intrinsicOf(condition) ?? [];
    const list: unknown[] = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Condition':
        return this.#holds(this.#section('Conditions')[String(argument)]);
      case 'Fn::Equals':
        return this.#resolve(list[0]) === this.#resolve(list[1]);
      case 'Fn::Not':
        return !this.#holds(list[0]);
      default:
        throw new Error(`Unknown condition ${JSON.stringify(condition)}`);
    }
  }

  #resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(each => this.#resolve(each));
    if (!isRecord(value)) return value;
    const [name, argument] = intrinsicOf(value) ?? [];
    const list: unknown[] = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Ref':
        return this.#reference(String(argument));
      case 'Fn::GetAtt':
        return this.#attribute(String(list[0]), String(list[1]));
      case 'Fn::Join':
        return [this.#resolve(list[1])].flat().join(String(list[0]));
      case 'Fn::If':
        return this.#resolve(
          this.#holds({ Condition: list[0] }) ? list[1] : list[2],
        );
      case undefined:
        return Object.fromEntries(
          Object.entries(value)
            .map(([key, each]) => [key, this.#resolve(each)] as const)
            .filter(([, each]) => each !== undefined),
        );
      default:
        throw new Error(`${name} is not understood here.`);
    }
  }

  #reference(name: string): string | undefined {
    const parameter = this.#section('Parameters')[name];
    if (isRecord(parameter)) {
      const value = this.#parameters[name] ?? parameter.Default;
      if (value === undefined) throw new Error(`${name} has no value.`);
      return String(value);
    }
    const pseudo = PSEUDO_PARAMETERS[name];
    if (pseudo !== undefined) return pseudo;
    if (name === 'AWS::NoValue') return undefined;
    const resource = this.#section('Resources')[name];
    if (!isRecord(resource)) throw new Error(`There is no ${name}.`);
    const properties = isRecord(resource.Properties) ? resource.Properties : {};
    return textAt(resource, 'Type') === 'AWS::S3::Bucket'
      ? String(this.#resolve(properties.BucketName))
      : name;
  }

  #attribute(id: string, attribute: string): string {
    const resource = this.#section('Resources')[id];
    if (!isRecord(resource)) throw new Error(`There is no ${id}.`);
    if (attribute === 'QueueName') return id;
    if (attribute !== 'Arn') throw new Error(`${attribute} is not known here.`);
    const type = textAt(resource, 'Type');
    return type === 'AWS::S3::Bucket'
      ? `arn:aws:s3:::${this.#reference(id)}`
      : `arn:aws:${type}:${REGION}:${ACCOUNT}:${id}`;
  }
}

/** The only member of an object, where that is a function of CloudFormation. */
function intrinsicOf(value: unknown): [string, unknown] | undefined {
  if (!isRecord(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return undefined;
  const [name] = entry;
  const isIntrinsic =
    name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');
  return isIntrinsic ? entry : undefined;
}
