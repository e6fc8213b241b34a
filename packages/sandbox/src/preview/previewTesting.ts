/**
 * What tests need that hold a preview against what then really happens.
 *
 * @packageDocumentation
 */
export { observedCourse, predictedCourse } from './__testUtils__/course';
export { expectForetold } from './__testUtils__/expectForetold';
export { kindsOf } from './__testUtils__/kindsOf';
export { PreviewWorld } from './__testUtils__/PreviewWorld';
export { randomLife } from './__testUtils__/randomLife';
