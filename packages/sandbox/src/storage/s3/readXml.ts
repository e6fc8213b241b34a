const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) {
        return named[name] ?? whole;
      }
      const point = hex ? parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/**
 * What is between the tags of every element of that name. The few bodies that S3
 * takes are flat lists of flat records, so this reads them without a parser.
 */
export function readElements(xml: string, name: string): string[] {
  const element = new RegExp(
    `<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`,
    'g',
  );
  return Array.from(xml.matchAll(element), match => match[1] ?? '');
}

/** The text of the first element of that name. */
export function readText(xml: string, name: string): string | undefined {
  const [content] = readElements(xml, name);
  return content === undefined ? undefined : unescape(content);
}
