/**
 * What tests need that hold a preview against what then really happens.
 *
 * @packageDocumentation
 */
export { observedCourse, predictedCourse } from './course';
export { expectForetold } from './expectForetold';
export { kindsOf } from './kindsOf';
export { PreviewWorld } from './PreviewWorld';
export { randomLife } from './randomLife';
