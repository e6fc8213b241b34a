import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { startStubBackend } from './__testUtils__/stubBackend';
import scaffolderModule from './index';

describe('scaffolderModulePrivateMarketplace', () => {
  it('adds an action that works', async () => {
    const actions: TemplateAction[] = [];
    const stub = await startStubBackend();
    await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          {
            addActions: (...added) => {
              actions.push(...added);
            },
          },
        ],
      ],
      features: [
        scaffolderModule,
        mockServices.rootConfig.factory({
          data: {
            app: {
              extensions: [
                {
                  'page:private-marketplace': {
                    config: { path: '/marketplace' },
                  },
                },
              ],
            },
          },
        }),
        mockServices.discovery.mock({ getBaseUrl: async () => stub.url })
          .factory,
      ],
    });
    expect(actions).toMatchObject([
      {
        id: 'private-marketplace:experience:configure',
        supportsDryRun: true,
        schema: { input: { required: ['shortName'] } },
      },
    ]);
    const context = createMockActionContext({
      input: { shortName: 'Finance', status: 'Enabled' },
      workspacePath: 'unused',
    });
    await actions[0]?.handler(context);
    expect(context.output).toHaveBeenCalledWith('state', 'succeeded');
    expect(context.output).toHaveBeenCalledWith(
      'experienceUrl',
      '/marketplace/experiences/Finance',
    );
    await stub.close();
  });
});
