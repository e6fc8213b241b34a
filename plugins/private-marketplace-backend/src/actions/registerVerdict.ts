import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { refuseNul } from '../api/refuseNul';
import type { Organization } from '../organization/Organization';
import type { Products } from '../products/Products';
import { answerSchemas } from './answerSchemas';
import { READ_ONLY } from './readOnly';
import { toExperienceAnswer, toLevelAnswer, toRefAnswer } from './toAnswer';

const ONCE_ACTIVE = [
  ...(['allowed', 'denied', 'not-listed'] as const),
  ...(['everything-allowed', 'unrestricted', 'hidden'] as const),
] as const;

/** Offers the question whether an account may procure a product. */
export function registerVerdict(options: {
  actionsRegistry: ActionsRegistryService;
  organization: Organization;
  products: Pick<Products, 'meant'>;
}): void {
  const { actionsRegistry, organization, products } = options;
  actionsRegistry.register({
    name: 'get-verdict',
    title: 'Find out whether an AWS account may procure a product',
    description:
      'Says whether users of an AWS account may procure a product of AWS Marketplace, by which experience, and what can be done about it. An account that is not active procures nothing.',
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
            .max(2048)
            .describe(
              'Id of the product, such as prod-…, its title or address',
            ),
        }),
      output: z =>
        z.object({
          verdict: z.enum([
            ...ONCE_ACTIVE,
            ...(['inactive-account', 'unknown-account'] as const),
          ]),
          onceActive: z
            .enum(ONCE_ACTIVE)
            .optional()
            .describe('With inactive-account: the verdict if it were active'),
          account: z.object({
            id: z.string(),
            name: z.string().optional(),
            state: z.string().optional().describe('Such as ACTIVE, SUSPENDED'),
          }),
          governing: answerSchemas(z).experience,
          chain: answerSchemas(z).chain,
          remedies: z.array(
            z.object({
              kind: z.string(),
              ...answerSchemas(z).ref,
            }),
          ),
          notGoverned: z
            .array(z.string())
            .describe('What goes on whatever the verdict says'),
        }),
    },
    action: async ({ input, credentials }) => {
      refuseNul({ input });
      const caller = { credentials };
      const product = await products.meant(input.product, caller);
      const found = await organization.getVerdict(
        { ...input, product },
        caller,
      );
      const { verdict, onceActive, account, notGoverned } = found;
      return {
        output: {
          ...{ verdict, onceActive, account, notGoverned },
          governing: toExperienceAnswer(found.governing),
          chain: found.chain.map(toLevelAnswer),
          remedies: found.remedies.map(({ kind, experience }) => ({
            kind,
            ...toRefAnswer(experience),
          })),
        },
      };
    },
  });
}
