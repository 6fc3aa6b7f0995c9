import canonicalize from 'canonicalize';

/** JSON as RFC 8785 writes it, in UTF-8: the same bytes whoever wrote the document, and in whatever order. */
export function canonicalBytes(document: unknown): Uint8Array {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError('there is no document');
  return new TextEncoder().encode(text);
}
