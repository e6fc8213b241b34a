// Generated from heartbeat.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): Whether the automation is alive. It stands in the bucket as AUTOMATION_Heartbeat. */
export const heartbeatSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/heartbeat.schema.json',
  type: 'object',
  required: ['Schedules', 'DeadLetterQueues'],
  properties: {
    Schedules: {
      type: 'object',
      properties: { reconcile: { type: 'string' }, sweep: { type: 'string' } },
    },
    DeadLetterQueues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['Name'],
        properties: {
          Name: { type: 'string' },
          Messages: { type: 'integer', minimum: 0 },
        },
      },
    },
    CheckedAt: { type: 'string' },
  },
  examples: [
    {
      Schedules: {
        reconcile: '2026-01-31T09:05:00.000Z',
        sweep: '2026-01-31T09:00:00.000Z',
      },
      DeadLetterQueues: [{ Name: 'ConfigureDeadLetterQueue', Messages: 0 }],
      CheckedAt: '2026-01-31T09:05:00.000Z',
    },
  ],
};
