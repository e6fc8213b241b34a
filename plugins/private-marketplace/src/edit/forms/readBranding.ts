import type { Branding } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** A part of the branding. */
type BrandingField = keyof Branding;

/** What somebody entered about the branding. */
export type BrandingForm = Record<BrandingField, string>;

const FIELDS = [
  ['title', 'Title'],
  ['information', 'Information'],
  ['themeColor', 'ThemeColor'],
  ['logoUrl', 'LogoUrl'],
] as const satisfies readonly (readonly [BrandingField, string])[];

/** The form for a branding that is there or is not. */
export function brandingForm(branding: Branding | undefined): BrandingForm {
  const {
    title = '',
    information = '',
    themeColor = '',
    logoUrl = '',
  } = branding ?? {};
  return { title, information, themeColor, logoUrl };
}

/** Reads what shall be changed about the branding; what stays the same is left out. */
export function readBranding(
  form: BrandingForm,
  present: Branding | undefined,
): FormReading<BrandingField> {
  const before = brandingForm(present);
  const changed = FIELDS.filter(
    ([field]) => form[field].trim() !== before[field],
  );
  const [removed] = changed.filter(([field]) => form[field].trim() === '');
  if (removed) {
    return { ok: false, problems: { [removed[0]]: { code: 'stays' } } };
  }
  if (changed.length === 0) {
    return { ok: false, problems: { title: { code: 'unchanged' } } };
  }
  const isNewLogo = changed.some(([field]) => field === 'logoUrl');
  if (isNewLogo && !isLogoAddress(form.logoUrl.trim())) {
    return { ok: false, problems: { logoUrl: { code: 'logo' } } };
  }
  const Branding = Object.fromEntries(
    changed.map(([field, key]) => [key, form[field].trim()]),
  );
  return checkConfiguration<BrandingField>(
    { Branding },
    FIELDS.map(([field, key]) => [`/Branding/${key}`, field]),
  );
}

/** Whether an address is one that the logo can be copied from. */
export function isLogoAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return protocol === 'https:' && /\.(png|svg)$/i.test(pathname);
}
