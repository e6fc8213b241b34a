import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { PrivateMarketplaceClient } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { createConfigureExperienceAction } from './actions/configureExperience';
import { pagePathFrom } from './actions/pagePath';

/** Adds the action `private-marketplace:experience:configure` to the scaffolder. @public */
export const scaffolderModulePrivateMarketplace = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'private-marketplace',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, config, discovery }) {
        const api = new PrivateMarketplaceClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        actions.addActions(
          createConfigureExperienceAction({
            api,
            auth,
            pagePath: pagePathFrom(config),
          }),
        );
      },
    });
  },
});
