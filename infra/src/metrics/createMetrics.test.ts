import { createMetrics } from './createMetrics';

function writeMetrics() {
  const lines: string[] = [];
  return {
    metrics: createMetrics(
      line => lines.push(line),
      () => new Date('2026-01-31T09:05:00Z'),
    ),
    lines,
  };
}

it('writes each metric as one line in the embedded metric format', () => {
  const { metrics, lines } = writeMetrics();
  metrics.count('applied', 2);
  metrics.oldestInProgress(90);
  expect(lines.map(line => JSON.parse(line))).toEqual([
    {
      _aws: {
        Timestamp: Date.parse('2026-01-31T09:05:00Z'),
        CloudWatchMetrics: [
          {
            Namespace: 'PrivateMarketplace',
            Dimensions: [['service']],
            Metrics: [{ Name: 'ConfigurationsApplied', Unit: 'Count' }],
          },
        ],
      },
      service: 'private-marketplace-automation',
      ConfigurationsApplied: 2,
    },
    expect.objectContaining({ OldestInProgressAge: 90 }),
  ]);
  expect(lines.every(line => /^[^\n]+\n$/.test(line))).toBe(true);
});

it('says nothing of what there is none of, but that nothing is in progress', () => {
  const { metrics, lines } = writeMetrics();
  metrics.count('failed', 0);
  expect(lines).toEqual([]);
  metrics.oldestInProgress(0);
  expect(JSON.parse(lines.join(''))).toMatchObject({ OldestInProgressAge: 0 });
});
