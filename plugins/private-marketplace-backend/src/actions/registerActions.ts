import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { refuseNul } from '../api/refuseNul';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import type { Organization } from '../organization/Organization';
import type { Products } from '../products/Products';
import { READ_ONLY } from './readOnly';
import { registerGoverningExperience } from './registerGoverningExperience';
import { registerProducts } from './registerProducts';
import { registerVerdict } from './registerVerdict';

/** Offers questions to whatever calls actions. They ask the same classes as the routes, with the permissions of the caller. */
export function registerActions(options: {
  access: ExperienceAccess;
  actionsRegistry: ActionsRegistryService;
  experiences: ExperienceReader;
  organization: Organization;
  products: Products;
}): void {
  const { access, actionsRegistry, experiences } = options;

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
              status: z
                .enum(['Enabled', 'Disabled'])
                .optional()
                .describe('Absent where AWS does not show it to the portal'),
              archived: z.boolean(),
              owners: z.array(z.string()).describe('Entity refs'),
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
      refuseNul({ input });
      const { items, totalItems, nextCursor } = await experiences.list(
        input,
        await access.visible({ credentials }),
      );
      return {
        output: {
          items: items.map(each => ({
            ref: each.ref,
            name: each.name,
            description: each.description,
            status: each.status,
            archived: each.archived,
            owners: each.owners,
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

  registerGoverningExperience(options);
  registerVerdict(options);
  registerProducts(options);
}
