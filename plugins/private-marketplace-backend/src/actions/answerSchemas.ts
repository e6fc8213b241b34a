import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

type Zod = Parameters<
  Parameters<ActionsRegistryService['register']>[0]['schema']['output']
>[0];

/** The forms of what `toAnswer.ts` makes. */
export function answerSchemas(z: Zod) {
  const hidden = z
    .boolean()
    .optional()
    .describe('There is one, and the caller may not see it');
  const experience = z.string().optional().describe('Ref');
  return {
    experience: z
      .object({
        ref: z.string().optional(),
        name: z.string().optional(),
        owners: z.array(z.string()).optional().describe('Entity refs'),
        hidden,
      })
      .optional(),
    chain: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          contribution: z.string(),
          experience,
          hidden,
        }),
      )
      .describe('From the account up to the organization'),
    ref: { experience, hidden },
  };
}
