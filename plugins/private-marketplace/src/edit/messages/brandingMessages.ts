/** Texts of the branding. */
export const brandingMessages = {
  action: 'Branding',
  title: 'Branding of {{name}}',
  themeColorHint: '# and six hexadecimal digits, as in #232F3E',
  logoHint:
    'Address of a public PNG or SVG image of at most 500 KB, which AWS copies',
  sketch: 'How the head of the marketplace will look, roughly',
  noLogo:
    'The logo could not be loaded. Either there is none at this address, or backend.csp.img-src in the configuration of Backstage does not allow its host; AWS can copy it all the same.',
  noTitle: 'Private marketplace',
  contrastGood:
    'White text on this colour has a contrast of {{ratio}} to 1. That is easy to read.',
  contrastPoor:
    'White text on this colour has a contrast of {{ratio}} to 1. Below 4.5 to 1 it is hard to read: choose a darker colour.',
} as const;
