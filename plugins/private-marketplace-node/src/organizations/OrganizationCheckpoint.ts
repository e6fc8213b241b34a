import { z } from 'zod/v4';

const unit = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string(),
});

const account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  state: z.enum([
    'PENDING_ACTIVATION',
    'ACTIVE',
    'SUSPENDED',
    'PENDING_CLOSURE',
    'CLOSED',
  ]),
  parentId: z.string(),
});

const checkpoint = z.object({
  version: z.literal(1),
  organizationId: z.string(),
  rootId: z.string(),
  units: z.array(unit),
  /** Parents whose units are still to be listed, and how far below the root they are. */
  unitParents: z.array(z.object({ id: z.string(), depth: z.number() })),
  accounts: z.array(account),
  /** Names the next page of all accounts, where AWS tells their paths. */
  accountsFrom: z.string().optional(),
  /** Parents whose accounts are still to be listed; absent until it is known that AWS tells no paths. */
  accountParents: z.array(z.string()).optional(),
});

/** How far the reading of an organization came. Plain JSON, to be kept and given back. @public */
export type OrganizationCheckpoint = z.infer<typeof checkpoint>;

/** Reads a kept checkpoint; undefined when it is none, or one of another version. @public */
export function parseOrganizationCheckpoint(
  value: unknown,
): OrganizationCheckpoint | undefined {
  return checkpoint.safeParse(value).data;
}
