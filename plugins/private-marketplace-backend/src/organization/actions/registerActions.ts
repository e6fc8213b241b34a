import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ExperiencesService } from '../../experiences/ExperiencesService';
import type { OrganizationService } from '../OrganizationService';

const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

/** Offers questions to whatever calls actions. They go through the same services as the routes, with the permissions of the caller. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  experiences: ExperiencesService;
  organization: OrganizationService;
}): void {
  const { actionsRegistry, experiences, organization } = options;

  actionsRegistry.register({
    name: 'list-experiences',
    title: 'List private marketplace experiences',
    description:
      'Lists the experiences of the AWS private marketplace that the caller may see, one page at a time, with their status and the number of products they allow.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .max(200)
            .optional()
            .describe('Part of a name, description, id or owner'),
          status: z
            .enum(['live', 'not-live', 'archived'])
            .optional()
            .describe('Leave out for all'),
          limit: z.number().int().min(1).max(100).optional(),
          cursor: z.string().optional().describe('From the page before'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              ref: z.string().describe('Names the experience elsewhere'),
              name: z.string(),
              description: z.string().optional(),
              status: z.enum(['Enabled', 'Disabled']),
              archived: z.boolean(),
              owner: z.string().optional().describe('Entity ref'),
              allowedProducts: z.number(),
              deniedProducts: z.number(),
              principals: z.number(),
            }),
          ),
          totalItems: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, totalItems, nextCursor } = await experiences.list(input, {
        credentials,
      });
      return {
        output: {
          items: items.map(each => ({
            ref: each.ref,
            name: each.name,
            description: each.description,
            status: each.status,
            archived: each.archived,
            owner: each.owner,
            allowedProducts: each.allowedProducts,
            deniedProducts: each.deniedProducts,
            principals: each.principals,
          })),
          totalItems,
          nextCursor,
        },
      };
    },
  });

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
          account: z.object({ id: z.string(), name: z.string() }),
          relationship: z
            .enum(['associated', 'inherited', 'none'])
            .describe('none: nobody governs, so everything may be procured'),
          governing: z
            .object({
              ref: z.string(),
              name: z.string(),
              owner: z.string().optional(),
            })
            .optional(),
          products: z
            .number()
            .optional()
            .describe('Number that may be procured; absent when all may'),
          chain: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              contribution: z.string(),
              experience: z.string().optional().describe('Ref'),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { id, name, relationship, governing, products, chain } =
        await organization.getNode(input.account, { credentials });
      return {
        output: {
          account: { id, name },
          relationship,
          governing,
          products,
          chain: chain.map(level => ({
            id: level.id,
            name: level.name,
            contribution: level.contribution,
            experience: level.experience?.ref,
          })),
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'get-verdict',
    title: 'Find out whether an AWS account may procure a product',
    description:
      'Says whether users of an AWS account may procure a product of AWS Marketplace, by which experience, and what can be done about it.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          account: z
            .string()
            .regex(/^\d{12}$/)
            .describe('Id of the AWS account, twelve digits'),
          product: z
            .string()
            .min(1)
            .max(255)
            .describe('Id of the product, such as prod-…'),
        }),
      output: z =>
        z.object({
          verdict: z.enum([
            'allowed',
            'denied',
            'not-listed',
            'everything-allowed',
            'unrestricted',
            'unknown-account',
          ]),
          governing: z
            .object({
              ref: z.string(),
              name: z.string(),
              owner: z.string().optional(),
            })
            .optional(),
          remedies: z.array(
            z.object({
              kind: z.string(),
              experience: z.string().optional().describe('Ref'),
            }),
          ),
          notGoverned: z
            .array(z.string())
            .describe('What goes on whatever the verdict says'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { verdict, governing, remedies, notGoverned } =
        await organization.getVerdict(input, { credentials });
      return {
        output: {
          verdict,
          governing,
          remedies: remedies.map(({ kind, experience }) => ({
            kind,
            experience: experience?.ref,
          })),
          notGoverned,
        },
      };
    },
  });
}
