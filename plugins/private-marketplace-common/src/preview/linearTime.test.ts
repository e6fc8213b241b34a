import { parseConfigurationText } from '../configurations/parseConfiguration';
import { previewConfiguration } from './previewConfiguration';
import type { PreviewedExperience } from './previewedExperience';

const ROUNDS = 5;

function ids(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`);
}

/** Parses and previews a configuration of so many products for an experience of as many. */
function run(count: number, products: string[]): number {
  const known: PreviewedExperience = {
    id: 'exp-hfa7q3gade2qi',
    name: 'Finance',
    archived: false,
    hasBranding: false,
    hasProcurementPolicy: true,
    status: 'Enabled',
    allowedProducts: ids(count, 'k'),
    deniedProducts: [],
    principals: [],
  };
  const text = JSON.stringify({ AllowProducts: products });
  const begin = performance.now();
  const parsed = parseConfigurationText(text);
  const steps = parsed.ok
    ? previewConfiguration({
        shortName: 'Finance',
        configuration: parsed.configuration,
        planned: { revision: 1, known, queueLength: 0 },
        associations: new Map(),
      }).steps
    : [];
  const time = performance.now() - begin;
  expect(steps).toHaveLength(parsed.ok ? Math.ceil(count / 50) : 0);
  return time;
}

function median(count: number, products: string[]): number {
  const times = Array.from({ length: ROUNDS }, () => run(count, products));
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

describe('parsing and previewing', () => {
  it.each<[string, (count: number) => string[]]>([
    ['products', count => ids(count, 'p')],
    ['one product again and again', count => Array(count).fill('p')],
    ['what is no product', count => ids(count, ' ')],
  ])('take twice as long for twice as many: %s', (_, productsOf) => {
    median(2_000, productsOf(2_000));
    const once = median(10_000, productsOf(10_000));
    const twice = median(20_000, productsOf(20_000));
    // Quadratic would be four times; a shared machine is no watch.
    expect(twice).toBeLessThan(3 * once + 20);
    expect(twice).toBeLessThan(1_000);
  });
});
