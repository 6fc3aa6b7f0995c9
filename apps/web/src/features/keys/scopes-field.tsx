'use client';

import { type KeyScope } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { readsOnly, type ScopeGroup } from '#features/keys/scope-groups.ts';
import type messages from '#messages/en.json';

type About = keyof typeof messages.keys.about;
type Verb = keyof typeof messages.keys.verb;

interface ScopesFieldProps {
  readonly groups: readonly ScopeGroup[];
  readonly chosen: ReadonlySet<KeyScope>;
  readonly onChange: (chosen: ReadonlySet<KeyScope>) => void;
}

/** What a key may do, a line for each thing. A test sees to it that every thing and verb has a word. */
export function ScopesField({ groups, chosen, onChange }: ScopesFieldProps) {
  const t = useTranslations('keys');
  const toggle = (scope: KeyScope, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(scope);
    else next.delete(scope);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">
        {t('scopesLabel', { count: chosen.size })}
      </legend>
      <div className="mb-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => onChange(new Set(readsOnly(groups)))}>
          {t('readOnly')}
        </Button>
        <Button size="small" onClick={() => onChange(new Set(groups.flatMap(({ scopes }) => scopes)))}>
          {t('all')}
        </Button>
        <Button size="small" look="quiet" onClick={() => onChange(new Set())}>
          {t('nothing')}
        </Button>
      </div>
      <div className="divide-y divide-line/60 rounded-md border border-line">
        {groups.map(({ about, scopes }) => (
          <div
            key={about}
            role="group"
            aria-label={t(`about.${about as About}`)}
            className="flex flex-wrap items-center gap-x-5 gap-y-1 px-3 py-1.5"
          >
            <span className="w-36 shrink-0 max-sm:w-full">{t(`about.${about as About}`)}</span>
            {scopes.map((scope) => (
              <label key={scope} className="flex items-center gap-2 py-0.5 text-[0.8125rem]" title={scope}>
                <input
                  type="checkbox"
                  checked={chosen.has(scope)}
                  onChange={(event) => toggle(scope, event.target.checked)}
                  className="size-4 accent-ink"
                />
                {t(`verb.${(scope.split(':')[1] ?? '') as Verb}`)}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
