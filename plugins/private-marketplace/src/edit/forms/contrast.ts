const COLOUR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** The least contrast at which text of common size is easy to read (WCAG 2.2, success criterion 1.4.3). */
export const READABLE_CONTRAST = 4.5;

/**
 * Contrast of white text on a colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
 *
 * @param colour - `#` and six hexadecimal digits.
 * @returns undefined when it is no colour.
 */
export function contrastWithWhite(colour: string): number | undefined {
  const [, red, green, blue] = COLOUR.exec(colour) ?? [];
  if (!red || !green || !blue) return undefined;
  const luminance =
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return 1.05 / (luminance + 0.05);
}

function linear(channel: string): number {
  const share = parseInt(channel, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
