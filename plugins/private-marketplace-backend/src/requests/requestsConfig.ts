import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import {
  durationToMilliseconds,
  type HumanDuration,
  type JsonObject,
} from '@backstage/types';
import {
  DEFAULT_ACCOUNT_ANNOTATIONS,
  type RequestTimes,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import Ajv from 'ajv';
import { ownerRef } from '../catalog/ownerRef';

/** Says what is wrong with further fields: a JSON pointer and a sentence each. */
export type ValidateFields = (fields: object) => string[];

/** How requests are handled in this portal. */
export interface RequestsConfig {
  /** Entity refs of who decides where nobody owns. */
  approvers: string[];
  /** Whether people may decide what they ask for themselves. */
  selfApproval: boolean;
  times: RequestTimes;
  /** Annotations of catalog entities that hold the id of an account, most telling first. */
  accountAnnotations: readonly string[];
  /** Whether a policy says who may do what. Else everybody may, save for what only some are asked to do. */
  isPermissionEnabled: boolean;
  /** Further fields that this company wants to know. */
  fields?: { schema: JsonObject; validate: ValidateFields };
}

/** @throws InputError or Error that names the key which is wrong. */
export function readRequestsConfig(rootConfig: Config): RequestsConfig {
  const config = rootConfig.getOptionalConfig('privateMarketplace.requests');
  const duration = (key: string, otherwise: HumanDuration): number =>
    durationToMilliseconds(
      config?.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
    );
  const times = {
    expireAfter: duration('expireAfter', { days: 30 }),
    decideWithin: duration('decideWithin', { days: 4 }),
  };
  if (times.decideWithin > times.expireAfter) {
    throw new InputError(
      'privateMarketplace.requests.decideWithin is longer than expireAfter.',
    );
  }
  const fields = config?.getOptional('fields');
  return {
    approvers: readApprovers(config),
    selfApproval: config?.getOptionalBoolean('selfApproval') ?? false,
    times,
    accountAnnotations:
      rootConfig.getOptionalStringArray(
        'privateMarketplace.accountAnnotations',
      ) ?? DEFAULT_ACCOUNT_ANNOTATIONS,
    isPermissionEnabled:
      rootConfig.getOptionalBoolean('permission.enabled') ?? false,
    ...(fields !== undefined && { fields: readFields(fields) }),
  };
}

function readApprovers(config: Config | undefined): string[] {
  const key = 'approvers';
  const said = config?.getOptional(key);
  const texts =
    typeof said === 'string'
      ? [said]
      : config?.getOptionalStringArray(key) ?? [];
  return texts.map(text => {
    try {
      return ownerRef(text);
    } catch (error) {
      throw new InputError(
        `privateMarketplace.requests.approvers names ${text}. Write an entity ref, such as group:default/procurement.`,
        error,
      );
    }
  });
}

/** A schema is compiled when the backend starts, so that a wrong one is told then. */
function readFields(fields: unknown): RequestsConfig['fields'] {
  const problem = 'privateMarketplace.requests.fields';
  if (!isObjectSchema(fields)) {
    throw new InputError(
      `${problem} has to be a JSON Schema with type: object.`,
    );
  }
  try {
    const validate = new Ajv({ allErrors: true }).compile(fields);
    return {
      schema: fields,
      validate: value =>
        validate(value)
          ? []
          : (validate.errors ?? []).map(
              ({ instancePath, message }) => `${instancePath} ${message}.`,
            ),
    };
  } catch (error) {
    throw new InputError(
      `${problem} is no JSON Schema: ${toError(error).message}`,
    );
  }
}

function isObjectSchema(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.get(value, 'type') === 'object'
  );
}
