/** One line (or one combination of a deb822 stanza) of apt's sources. */
export interface AptSource {
  readonly uri: string;
  readonly suite: string;
  readonly components: readonly string[];
}

/** Reads apt's one-line form: `deb [options] uri suite component…`. */
export function parseOneLineSources(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const words = line
      .replace(/#.*/, '')
      .replace(/\[[^\]]*\]/, ' ')
      .trim()
      .split(/\s+/);
    const [type, uri, suite, ...components] = words;
    return type === 'deb' && uri && suite ? [{ uri, suite, components }] : [];
  });
}

/** Reads apt's deb822 form: stanzas of `Field: values`, continued on indented lines, separated by blank lines. */
export function parseDeb822Sources(text: string): AptSource[] {
  const withoutComments = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
    const fields = new Map<string, string[]>();
    for (const field of stanza.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
      const colon = field.indexOf(':');
      if (colon < 0) continue;
      const values = field.slice(colon + 1).split(/\s+/);
      fields.set(field.slice(0, colon).trim().toLowerCase(), values.filter(Boolean));
    }
    const enabled = fields.get('enabled')?.[0]?.toLowerCase() !== 'no';
    if (!enabled || !fields.get('types')?.includes('deb')) return [];
    const components = fields.get('components') ?? [];
    return (fields.get('uris') ?? []).flatMap((uri) =>
      (fields.get('suites') ?? []).map((suite) => ({ uri, suite, components })),
    );
  });
}

const DEBIAN_SUITE = /^(bullseye|bookworm|trixie|forky|duke|sid|oldstable|stable|testing|unstable)$/;
const FOLLOWS_A_RELEASE = ['http', 'https', 'mirror', 'mirror+file', 'mirror+http', 'mirror+https', 'file', 'copy'];

/**
 * The mirror of Debian's main archive that this machine uses: the one its own release comes from. It has every other
 * release as well. Security and update suites, and other people's repositories, are passed over.
 */
export function debianMirror(sources: readonly AptSource[]): string | null {
  const found = sources.find(
    ({ uri, suite, components }) =>
      DEBIAN_SUITE.test(suite) && components.includes('main') && FOLLOWS_A_RELEASE.includes(uri.split(':')[0] ?? ''),
  );
  return found?.uri ?? null;
}
