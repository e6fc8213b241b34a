// Generated from heartbeat.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): Whether the automation is alive. It stands in the bucket as AUTOMATION_Heartbeat. */
export const heartbeatSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/heartbeat.schema.json',
  title: 'Heartbeat',
  description:
    'Whether the automation is alive. It stands in the bucket as AUTOMATION_Heartbeat.',
  type: 'object',
  required: ['Schedules', 'DeadLetterQueues'],
  properties: {
    Schedules: {
      title: 'Schedule runs',
      description:
        'When each schedule ran last, ISO 8601, UTC. The time of reconcile is at most some minutes behind.',
      type: 'object',
      properties: { reconcile: { type: 'string' }, sweep: { type: 'string' } },
    },
    DeadLetterQueues: {
      description: 'The queues with the events that were given up.',
      type: 'array',
      items: {
        title: 'Dead letter queue',
        type: 'object',
        required: ['Name'],
        properties: {
          Name: { description: 'Name of the queue.', type: 'string' },
          Messages: {
            description:
              'How many messages are in it, approximately; absent when that can not be found out.',
            type: 'integer',
            minimum: 0,
          },
        },
      },
    },
    CheckedAt: { description: 'When the queues were asked.', type: 'string' },
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
