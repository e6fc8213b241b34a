import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express from 'express';
import request from 'supertest';
import { specification } from './generated/specification';

/** Has a router look at the whole specification, as the plugin's own does not. */
function serve(spec: typeof specification) {
  const validatorOptions = { validateApiSpec: true };
  const router = createValidatedOpenApiRouter(spec, { validatorOptions });
  return request(express().use(router)).get('/openapi.json');
}

it('is valid OpenAPI', async () => {
  const { body } = await serve(specification).expect(200);
  expect(body.info.title).toBe(specification.info.title);
});

it('would not be served if it were not', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { paths: _paths, ...rest } = specification;
  const response = await serve(Object.assign(rest, { paths: JSON.parse('7') }));
  expect(response.status).toBe(500);
  log.mockRestore();
});
