/**
 * Whole lives of the automation in memory, with faults, checked by invariants.
 *
 * @packageDocumentation
 */
export { simulate, type SimulationResult } from './simulate';
export type { FunctionName, Gateways, ObserveCalls } from './world/functions';
