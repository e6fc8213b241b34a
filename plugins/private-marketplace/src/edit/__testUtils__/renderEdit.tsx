import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ConfigurationPreview,
  ConfigurationProgress,
  ExperienceDetail,
  PreviewItem,
  PrivateMarketplaceApi,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';

/** What the flows need of the API, each told by the test what to answer. */
export function mockEditApi() {
  type Api = PrivateMarketplaceApi;
  type Mocked<Name extends keyof Api> = jest.Mock<
    ReturnType<Api[Name]>,
    Parameters<Api[Name]>
  >;
  const previewConfiguration: Mocked<'previewConfiguration'> = jest.fn();
  const writeConfiguration: Mocked<'writeConfiguration'> = jest.fn();
  const listPrincipals: Mocked<'listPrincipals'> = jest.fn();
  const getConfiguration: Mocked<'getConfiguration'> = jest.fn();
  const getChangeSet: Mocked<'getChangeSet'> = jest.fn();
  const withdrawConfiguration: Mocked<'withdrawConfiguration'> = jest.fn();
  const cancelChangeSet: Mocked<'cancelChangeSet'> = jest.fn();
  const adoptExperience: Mocked<'adoptExperience'> = jest.fn();
  const getOwners: Mocked<'getOwners'> = jest.fn();
  const setOwners: Mocked<'setOwners'> = jest.fn();
  const clearOwners: Mocked<'clearOwners'> = jest.fn();
  const resolveProducts: Mocked<'resolveProducts'> = jest.fn();
  return {
    resolveProducts,
    previewConfiguration,
    writeConfiguration,
    listPrincipals,
    getConfiguration,
    getChangeSet,
    withdrawConfiguration,
    cancelChangeSet,
    adoptExperience,
    getOwners,
    setOwners,
    clearOwners,
  };
}

export const toast = jest.fn(() => ({ close: () => {} }));

function Address() {
  const { pathname } = useLocation();
  return <div data-testid="address">{pathname}</div>;
}

/** Renders a flow as on the page of an experience. */
export function renderEdit(
  element: ReactElement,
  api: ReturnType<typeof mockEditApi>,
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [privateMarketplaceApiRef, api],
        [toastApiRef, { post: toast }],
      ]}
    >
      {element}
      <Address />
    </TestApiProvider>,
    {
      mountPath: '/private-marketplace',
      initialRouteEntries: ['/private-marketplace'],
      mountedRoutes: {
        '/private-marketplace': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      apis: [mockApis.permission()],
    },
  );
}

/** Presses a button, and waits for the dialog that it opens. */
export async function press(name: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  return { user, dialog };
}

export function experience(
  overrides: Partial<ExperienceDetail> = {},
): ExperienceDetail {
  return {
    ref: 'Finance',
    shortName: 'Finance',
    id: 'exp-finance123456',
    name: 'Finance Unit',
    description: 'Money',
    owners: [],
    status: 'Enabled',
    archived: false,
    managed: true,
    productRequests: 'Allow',
    allowedProducts: 2,
    deniedProducts: 0,
    principals: 1,
    attention: [],
    revision: 7,
    sync: { state: 'fresh' },
    ...overrides,
  };
}

export function preview(
  overrides: Partial<ConfigurationPreview> = {},
): ConfigurationPreview {
  return {
    shortName: 'Finance',
    creates: false,
    revision: 7,
    prediction: 'applied',
    problems: [],
    queuedBehind: 0,
    steps: [],
    noEffect: [],
    warnings: [],
    ...overrides,
  };
}

export function written(
  overrides: Partial<ConfigurationProgress> = {},
): ConfigurationProgress {
  return {
    key: 'Experience_Finance#8.json',
    shortName: 'Finance',
    version: '8',
    state: 'accepted',
    writtenAt: '2026-11-02T10:00:00Z',
    ...overrides,
  };
}

/** A change set of a preview that changes one field. */
export function step(
  field: PreviewItem['field'],
  value: string,
): ConfigurationPreview['steps'][number] {
  const items = [{ field, value, effect: 'will-change' as const }];
  const changes = [{ changeType: 'UpdateExperience', items }];
  return { name: 'Update Finance', prediction: 'applied', changes };
}

/** That a call can be given up. */
export const ABORTABLE = { signal: expect.any(AbortSignal) };

/** The error that the client throws, with more about it from the backend. */
export async function refused(
  statusCode: number,
  error: { name: string; message: string } & Record<string, unknown>,
): Promise<ResponseError> {
  const body = { error, response: { statusCode } };
  const headers = { 'content-type': 'application/json' };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), { status: statusCode, headers }),
  );
}
