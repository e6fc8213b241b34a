import type { ScaledPortal } from './ScaledPortal';

/** What remembered states of experiences take, in megabytes. */
export interface SnapshotSizes {
  ours: number;
  /** If each state were kept whole. */
  whole: number;
}

/** Changes a product of some large experiences again and again, as if the Catalog had told so. */
export async function measureSnapshots(
  portal: ScaledPortal,
  extent: { experiences: number; products: number; states: number },
): Promise<SnapshotSizes> {
  const { database } = portal;
  const policies: { id: string; experience_id: string; content: string }[] =
    await database('entities')
      .select('id', 'experience_id', 'content')
      .where({ type: 'ProcurementPolicy' })
      .orderBy('id')
      .limit(extent.experiences);
  const entities = policies.map(each => each.experience_id);
  const allowed = Array.from({ length: extent.products }, (_, at) =>
    productId(at),
  );
  for (let state = 0; state < extent.states; state += 1) {
    // Another one in the place of the one that came last.
    allowed[state % allowed.length] = productId(extent.products + state);
    for (const { id, content } of policies) {
      await database('entities')
        .where({ id })
        .update({ content: withProducts(content, allowed) });
    }
    await database('unassembled').insert(
      entities.map(value => ({ kind: 'entity-id', value })),
    );
    await portal.run('sync-incremental');
  }
  const rows: { experience: number; state: string }[] = await database({
    s: 'snapshots',
  })
    .join({ e: 'experiences' }, 'e.id', 's.experience')
    .select('s.experience', 's.state')
    .whereIn('e.entity_id', entities);
  if (rows.length < extent.experiences * Math.min(extent.states, 50)) {
    throw new Error(`Only ${rows.length} states are remembered.`);
  }
  const bytes = rows.map(({ state }) => Buffer.byteLength(state));
  // The newest of each is whole, and the others are as long.
  const longest = new Map<number, number>();
  rows.forEach(({ experience }, at) => {
    const size = Math.max(longest.get(experience) ?? 0, bytes[at] ?? 0);
    longest.set(experience, size);
  });
  return {
    ours: sum(bytes) / 1e6,
    whole: sum(rows.map(row => longest.get(row.experience) ?? 0)) / 1e6,
  };
}

function productId(index: number): string {
  return `prod-${String(index).padStart(13, '0')}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The policy with other products, in whichever place the document has them. */
function withProducts(content: string, allowed: readonly string[]): string {
  return content.replace(/\["prod-[^\]]*\]/, JSON.stringify(allowed));
}
