import type { Configuration } from '@private-marketplace/schemas';
import type { ExperienceDetail } from '../api/types';

/** What users see on the pages of the private marketplace. @public */
export type Branding = NonNullable<ExperienceDetail['branding']>;

/** A part of the branding. */
export type BrandingField = keyof Branding;

/** The parts of a branding, in the order in which people think of them. */
export const BRANDING_FIELDS = [
  'title',
  'information',
  'themeColor',
  'logoUrl',
] as const satisfies readonly BrandingField[];

const KEYS = {
  title: 'Title',
  information: 'Information',
  themeColor: 'ThemeColor',
  logoUrl: 'LogoUrl',
} as const;

/** The parts of the branding that a configuration gives, under the names of the API. */
export function brandingFields(
  branding: Configuration['Branding'],
): { field: BrandingField; value: string }[] {
  return BRANDING_FIELDS.flatMap(field => {
    const value = branding?.[KEYS[field]];
    return value === undefined ? [] : [{ field, value }];
  });
}
