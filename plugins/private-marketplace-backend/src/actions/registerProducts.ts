import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { DirectoryProduct } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { refuseNul } from '../api/refuseNul';
import type { Products } from '../products/Products';
import { READ_ONLY } from './readOnly';

/** Offers the directory of products to whatever calls actions. */
export function registerProducts({
  actionsRegistry,
  products,
}: {
  actionsRegistry: ActionsRegistryService;
  products: Products;
}): void {
  actionsRegistry.register({
    name: 'search-products',
    title: 'Search private marketplace products',
    description:
      "Finds products of AWS Marketplace on the company's list by words of their title, vendor, category or id, one page at a time.",
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          text: z.string().max(512).optional().describe('Leave out for all'),
          limit: z.number().int().min(1).max(100).optional(),
          cursor: z.string().optional().describe('From the page before'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              id: z.string().describe('What configurations name'),
              title: z.string().optional(),
              vendor: z.string().optional(),
              state: z
                .string()
                .describe('unknown, listed, not-listed or withdrawn by AWS'),
              description: z.string().optional(),
              assessment: z
                .string()
                .optional()
                .describe("How the company's assessment ended"),
            }),
          ),
          totalItems: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      refuseNul({ input });
      const { items, totalItems, nextCursor } = await products.search(input, {
        credentials,
      });
      return { output: { items: items.map(toItem), totalItems, nextCursor } };
    },
  });

  actionsRegistry.register({
    name: 'get-product',
    title: 'Get a private marketplace product',
    description:
      'Tells a product of AWS Marketplace by its id, title or address, with the experiences that allow or deny it and the number of accounts that may procure it.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          id: z
            .string()
            .min(1)
            .max(2048)
            .describe('prod-… or a UUID, or the title or an address'),
        }),
      output: z =>
        z.object({
          id: z.string(),
          title: z.string().optional(),
          vendor: z.string().optional(),
          state: z.string(),
          description: z.string().optional(),
          assessment: z.string().optional(),
          address: z.string().describe('Of its page in AWS Marketplace'),
          experiences: z.array(
            z.object({
              ref: z.string(),
              name: z.string(),
              list: z.enum(['allowed', 'denied']),
              live: z.boolean(),
              accounts: z
                .number()
                .optional()
                .describe('Number of accounts that it governs'),
            }),
          ),
          accounts: z
            .object({ allowed: z.number(), total: z.number() })
            .optional()
            .describe('Number of accounts that may procure it'),
        }),
    },
    action: async ({ input, credentials }) => {
      refuseNul({ input });
      const caller = { credentials };
      const id = await products.meant(input.id, caller);
      const found = await products.get(id, caller);
      return {
        output: {
          ...toItem(found),
          address: found.address,
          experiences: found.placements.map(
            ({ experience: { ref, name }, ...placement }) => ({
              ...{ ref, name },
              ...placement,
            }),
          ),
          accounts: found.accounts,
        },
      };
    },
  });
}

function toItem({
  id,
  title,
  vendor,
  state,
  shortDescription,
  assessment,
}: DirectoryProduct) {
  return {
    ...{ id, title, state },
    vendor: vendor?.name,
    description: shortDescription,
    assessment: assessment?.status,
  };
}
