import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Organization } from '../organization/Organization';
import { answerSchemas } from './answerSchemas';
import { READ_ONLY } from './readOnly';
import { toExperienceAnswer, toLevelAnswer } from './toAnswer';

/** Offers the question by what an account is governed. */
export function registerGoverningExperience(options: {
  actionsRegistry: ActionsRegistryService;
  organization: Organization;
}): void {
  const { actionsRegistry, organization } = options;
  actionsRegistry.register({
    name: 'get-governing-experience',
    title: 'Get the governing experience of an AWS account',
    description:
      'Says which experience of the private marketplace governs an AWS account, and how it comes to that: the levels from the account up to the organization.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          account: z
            .string()
            .regex(/^\d{12}$/)
            .describe('Id of the AWS account, twelve digits'),
        }),
      output: z =>
        z.object({
          account: z.object({
            id: z.string(),
            name: z.string(),
            state: z.string().optional().describe('Only ACTIVE ones procure'),
          }),
          relationship: z
            .enum(['associated', 'inherited', 'none'])
            .describe('none: nobody governs, so everything may be procured'),
          governing: answerSchemas(z).experience,
          products: z
            .number()
            .optional()
            .describe('Number that may be procured; absent when all may'),
          chain: answerSchemas(z).chain,
        }),
    },
    action: async ({ input, credentials }) => {
      const node = await organization.getNode(input.account, { credentials });
      const { id, name, state, relationship, products, chain } = node;
      return {
        output: {
          account: { id, name, state },
          relationship,
          governing: toExperienceAnswer(node.governing),
          products,
          chain: chain.map(toLevelAnswer),
        },
      };
    },
  });
}
