import { describe, expect, it } from 'vitest';
import { debianMirror, parseDeb822Sources, parseOneLineSources } from './apt-sources.ts';

describe('apt sources', () => {
  it('are read in the one-line form, with options and comments', () => {
    const text = [
      '# deb http://commented.test/debian bookworm main',
      'deb [arch=amd64 signed-by=/k.gpg] http://mirror.test/debian bookworm main contrib # the mirror',
      'deb-src http://mirror.test/debian bookworm main',
      '',
    ].join('\n');
    expect(parseOneLineSources(text)).toEqual([
      { uri: 'http://mirror.test/debian', suite: 'bookworm', components: ['main', 'contrib'] },
    ]);
  });

  it('are read in the deb822 form, with several suites, continued lines and switched-off stanzas', () => {
    const text = `Types: deb deb-src
# a comment inside a stanza
URIs: http://mirror.test/debian
Suites: bookworm
 bookworm-updates
Components: main
Signed-By: /k.gpg

Enabled: no
Types: deb
URIs: http://off.test/debian
Suites: bookworm
Components: main
`;
    expect(parseDeb822Sources(text)).toEqual([
      { uri: 'http://mirror.test/debian', suite: 'bookworm', components: ['main'] },
      { uri: 'http://mirror.test/debian', suite: 'bookworm-updates', components: ['main'] },
    ]);
  });
});

describe('debianMirror', () => {
  const source = (uri: string, suite: string, components = ['main']) => ({ uri, suite, components });

  it('takes the main archive and neither security nor a foreign repository', () => {
    const sources = [
      source('https://vendor.test/apt', 'cloud-sdk-bookworm'),
      source('http://mirror.test/debian-security', 'bookworm-security'),
      source('http://mirror.test/debian', 'bookworm'),
    ];
    expect(debianMirror(sources)).toBe('http://mirror.test/debian');
  });

  it('takes a list of mirrors, as cloud images have it', () => {
    const uri = 'mirror+file:///etc/apt/mirrors/debian.list';
    expect(debianMirror([source(uri, 'bookworm')])).toBe(uri);
  });

  it('finds none on a machine that is not Debian', () => {
    expect(debianMirror([source('http://archive.test/ubuntu', 'noble')])).toBeNull();
  });
});
