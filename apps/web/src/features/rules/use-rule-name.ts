import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

interface NamedRule {
  readonly name: string;
  readonly nameKey: string | null;
}

/** What a rule is called: one of the default set in the reader's language, as long as nobody named it anew. */
export function useRuleName(): (rule: NamedRule) => string {
  const t = useTranslations('ruleName');
  return useCallback(({ name, nameKey }) => (nameKey !== null && isKnown(t, nameKey) ? t(nameKey) : name), [t]);
}

type Names = ReturnType<typeof useTranslations<'ruleName'>>;
type NameKey = Parameters<Names>[0];

/** Pages may be older than the API that gives out a key. */
const isKnown = (t: Names, key: string): key is NameKey => t.has(key as NameKey);
