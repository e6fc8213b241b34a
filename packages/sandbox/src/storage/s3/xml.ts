const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(
    // Control characters have no place in XML 1.0, and S3 writes them like this.
    // eslint-disable-next-line no-control-regex
    /[&<>"\x00-\x08\x0b-\x1f]/g,
    character =>
      references[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  );
}

/** An element with text in it, or nothing at all when there is no text. */
export function xmlElement(
  name: string,
  text: string | number | boolean | undefined,
): string {
  return text === undefined ? '' : `<${name}>${escape(String(text))}</${name}>`;
}

/** An element with elements in it. */
export function xmlGroup(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

/** A whole answer. */
export function xmlDocument(
  name: string,
  children: readonly string[],
  namespace = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"',
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${namespace}>${children.join(
    '',
  )}</${name}>`;
}
