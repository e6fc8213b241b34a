import type { SourceFacts } from '../directory/DirectoryStore';

const SOURCE = 'aws.private-marketplace';
const ID = /^[\w-]{1,50}$/;

/**
 * What an event of AWS about a product request says of the product (AWS
 * Marketplace Buyer Guide, "Amazon EventBridge events for private marketplace").
 */
export function titlesOfEvent(payload: unknown): SourceFacts[] {
  const event = recordOf(payload);
  if (event.source !== SOURCE) return [];
  const detail = recordOf(event.detail);
  const { id, title } = recordOf(detail.product);
  const { name } = recordOf(detail.manufacturer);
  if (typeof id !== 'string' || !ID.test(id)) return [];
  if (typeof title !== 'string' || title === '') return [];
  const vendor = typeof name === 'string' && name !== '' ? { name } : undefined;
  return [{ id, facts: { title, ...(vendor && { vendor }) } }];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
