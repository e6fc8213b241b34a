import { z } from 'zod/v4';

/** Files of the bucket that the automation can make nothing of. */
export interface UnrecognizedObjects {
  objects: { key: string; reason: string; lastModified: string }[];
  /** How many there are beside these. */
  more: number;
}

const file = z.object({
  Objects: z.array(
    z.object({ Key: z.string(), Reason: z.string(), LastModified: z.string() }),
  ),
  More: z.number().int().nonnegative().default(0),
});

/** What the automation says of them; nothing where it has not said anything, or nothing that makes sense. */
export function parseUnrecognized(
  text: string | undefined,
): UnrecognizedObjects {
  const parsed = file.safeParse(parseJson(text));
  if (!parsed.success) return { objects: [], more: 0 };
  return {
    objects: parsed.data.Objects.map(({ Key, Reason, LastModified }) => ({
      key: Key,
      reason: Reason,
      lastModified: LastModified,
    })),
    more: parsed.data.More,
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
