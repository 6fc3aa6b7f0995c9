/** The places of the product: in the menu, in the palette, and by "g" with a letter. */
export const PLACES = [
  { href: '/', key: 'fleet', letter: 'f', covers: ['/packs'] },
  { href: '/alarms', key: 'alarms', letter: 'a', covers: ['/alarms'] },
  { href: '/rules', key: 'rules', letter: 'r', covers: ['/rules'] },
  { href: '/gateways', key: 'gateways', letter: 'w', covers: ['/gateways', '/sites'] },
  { href: '/maps', key: 'maps', letter: 'm', covers: ['/maps', '/redecodes'] },
  { href: '/reports', key: 'reports', letter: 'p', covers: ['/reports'] },
  { href: '/settings', key: 'settings', letter: 'e', covers: ['/settings'] },
] as const;
