import { setTimeout as pause } from 'node:timers/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type DeferredEntity,
} from '@backstage/plugin-catalog-node';

const PROVIDER = 'benchmark';
const TIMEOUT = 90_000;

/** Fills the Backstage catalog with components of an ordinary size. */
export function sampleEntities(count: number) {
  const entities = Array.from({ length: count }, (_, index) =>
    component(index),
  );
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: PROVIDER,
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => PROVIDER,
            connect: connection =>
              connection.applyMutation({ type: 'full', entities }),
          });
        },
      });
    },
  });
}

/** Waits until the Backstage catalog has processed so many. */
export async function untilCatalogHas(
  entities: number,
  get: (path: string) => Promise<string>,
): Promise<void> {
  const end = performance.now() + TIMEOUT;
  const path = 'catalog/entities/by-query?limit=1';
  for (;;) {
    const { totalItems } = JSON.parse(await get(path));
    if (totalItems >= entities) return;
    if (performance.now() > end) {
      throw new Error(
        `The Backstage catalog has ${totalItems} of ${entities} entities after ${TIMEOUT} ms.`,
      );
    }
    await pause(100);
  }
}

function component(index: number): DeferredEntity {
  const location = `url:https://example.com/unit-${index}/catalog-info.yaml`;
  return {
    locationKey: PROVIDER,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: `unit-${String(index).padStart(6, '0')}`,
        title: `Unit ${index}`,
        description: `Service that unit ${index} of the company works with`,
        annotations: {
          'backstage.io/managed-by-location': location,
          'backstage.io/managed-by-origin-location': location,
          'backstage.io/techdocs-ref': 'dir:.',
        },
        tags: ['benchmark', index % 2 === 0 ? 'even' : 'odd'],
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: `group:default/team-${index % 20}`,
      },
    },
  };
}
