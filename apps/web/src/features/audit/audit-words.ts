import { useTranslations } from 'next-intl';

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  pack: (id) => `/packs/${id}`,
  gateway: (id) => `/gateways/${id}`,
  alarm: (id) => `/alarms/${id}`,
  rule: (id) => `/rules/${id}`,
  policy: (id) => `/settings/policies/${id}`,
  webhook: (id) => `/settings/webhooks/${id}`,
  redecode: (id) => `/redecodes/${id}`,
};

export interface AuditTarget {
  /** `pack`, `site`, …; empty where the entry names none. */
  readonly kind: string;
  readonly id: string;
  /** The page that shows it; null: there is none. */
  readonly href: string | null;
  /** As the entry itself knows it; null: it does not. */
  readonly name: string | null;
}

/** What an entry is about, from its `kind:id` and what stood before and after. */
export function targetOf(target: string, before: unknown, after: unknown): AuditTarget {
  const end = target.indexOf(':');
  const [kind, id] = end < 0 ? ['', target] : [target.slice(0, end), target.slice(end + 1)];
  // A domain is called what it is.
  const name = kind === 'domain' ? id : (nameIn(after) ?? nameIn(before));
  return { kind, id, href: PAGES[kind]?.(encodeURIComponent(id)) ?? null, name };
}

/** What it is called, by one of the members that say so. */
function nameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const member of ['name', 'email', 'fileName', 'url', 'channelName', 'customer', 'oem']) {
    const said = (value as Readonly<Record<string, unknown>>)[member];
    if (typeof said === 'string' && said !== '') return said;
  }
  return null;
}

/** Where the words of an action and of what it was done to stand under `audit`. */
export const actionKey = (action: string): string => `action.${action.replace('.', '_').replaceAll('-', '_')}`;
export const thingKey = (kind: string): string => `thing.${kind.replaceAll('-', '_')}`;

type Words = ReturnType<typeof useTranslations<'audit'>>;
type Key = Parameters<Words>[0];

/** What was done and what it was done to, in the reader's language; what is newer than these pages as its code says it. */
export function useAuditWords() {
  const t = useTranslations('audit');
  const known = (key: string): key is Key => t.has(key as Key);
  return {
    action: (action: string): string => {
      const key = actionKey(action);
      return known(key) ? t(key) : action;
    },
    kind: (kind: string): string => {
      const key = thingKey(kind);
      return known(key) ? t(key) : kind;
    },
  };
}
