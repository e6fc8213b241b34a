import Ajv, { type ValidateFunction } from 'ajv';
import type { Response } from 'supertest';
import { specification } from '../schema/generated/specification';
import { BASE } from './base';

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(specification, 'specification');

const isError = ajv.compile({
  $ref: 'specification#/components/schemas/ErrorResponse',
});

const routes = Object.entries(specification.paths).flatMap(([path, members]) =>
  Object.entries(members).map(([method, { operationId }]) => ({
    isBinary: /^GetProductLogo$|^Export/.test(operationId),
    method: method.toUpperCase(),
    pattern: new RegExp(`^${BASE}${path.replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
    pointer: path.replace(/\//g, '~1'),
    key: method,
  })),
);

/**
 * Holds an answer against the specification.
 *
 * @throws Error that names what does not fit.
 */
export function fitsSpecification(response: Response): void {
  answerFits({
    ...requestOf(response),
    status: response.status,
    text: response.text,
  });
}

/** The same of any answer in JSON. */
export function answerFits({
  method,
  path,
  status,
  text,
}: {
  method: string;
  path: string;
  status: number;
  text: string;
}): void {
  const route = routes.find(
    each => each.method === method && each.pattern.test(path),
  );
  if (!route) throw new Error(`${method} ${path} is not in the specification.`);
  // Images are no JSON.
  if (status === 200 && route.isBinary) return;
  const validate = validatorFor(route, status);
  if (validate(JSON.parse(text))) return;
  throw new Error(
    `${method} ${path} answered ${status} with ${text}, which does not fit: ${ajv.errorsText(
      validate.errors,
    )}`,
  );
}

function validatorFor(
  { pointer, key }: { pointer: string; key: string },
  status: number,
): ValidateFunction {
  const base = `specification#/paths/${encodeURIComponent(
    pointer,
  )}/${key}/responses`;
  const content = 'content/application~1json/schema';
  return ajv.getSchema(`${base}/${status}/${content}`) ?? isError;
}

function requestOf(response: Response): { method: string; path: string } {
  const request: unknown = Reflect.get(response, 'req');
  if (typeof request !== 'object' || request === null) {
    throw new Error('The answer does not know its request.');
  }
  return {
    method: String(Reflect.get(request, 'method')),
    path: String(Reflect.get(request, 'path')).split('?')[0] ?? '',
  };
}
