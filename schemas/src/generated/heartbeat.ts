// Generated from heartbeat.schema.json by `npm run schemas`. Do not edit.

/**
 * Whether the automation is alive. It stands in the bucket as AUTOMATION_Heartbeat.
 */
export interface Heartbeat {
  Schedules: ScheduleRuns;
  /**
   * The queues with the events that were given up.
   */
  DeadLetterQueues: DeadLetterQueue[];
  /**
   * When the queues were asked.
   */
  CheckedAt?: string;
}
/**
 * When each schedule ran last, ISO 8601, UTC. The time of reconcile is at most some minutes behind.
 */
export interface ScheduleRuns {
  reconcile?: string;
  sweep?: string;
}
export interface DeadLetterQueue {
  /**
   * Name of the queue.
   */
  Name: string;
  /**
   * How many messages are in it, approximately; absent when that can not be found out.
   */
  Messages?: number;
}
