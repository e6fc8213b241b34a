import type { Branding } from '../diff/brandingFields';
import type { KnownExperience } from '../plan/knownExperience';

/** An experience that a configuration is previewed against. @public */
export interface PreviewedExperience extends KnownExperience {
  /** Where it is unknown, every part that a configuration gives counts as a change. */
  branding?: Branding;
}
