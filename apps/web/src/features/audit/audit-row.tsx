'use client';

import { type AuditEntryDto } from '@packwatch/contracts';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { targetOf, useAuditWords } from '#features/audit/audit-words.ts';
import { formatInstant } from '#lib/format/time.ts';

interface AuditRowProps {
  readonly entry: AuditEntryDto;
  readonly onActor: (actor: string) => void;
  readonly onTarget: (target: string) => void;
}

const asText = (value: unknown): string => JSON.stringify(value, null, 2);
const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** One deed; what was before and after is a click away. */
export function AuditRow({ entry, onActor, onTarget }: AuditRowProps) {
  const t = useTranslations('audit');
  const words = useAuditWords();
  const { at, actor, action, target, before, after, origin } = entry;
  const { kind, id, href, name } = targetOf(target, before, after);
  return (
    <li className="border-b border-line last:border-0">
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 px-4 py-2.5 -outline-offset-2 hover:bg-sunken/60 md:grid-cols-[1rem_11rem_minmax(0,3fr)_minmax(0,4fr)] [&::-webkit-details-marker]:hidden">
          <ChevronRight
            className="size-3.5 self-center text-ink-3 transition-transform group-open:rotate-90"
            aria-hidden="true"
          />
          <time dateTime={at} className="text-[0.8125rem] whitespace-nowrap text-ink-3 tabular-nums max-md:col-start-2">
            {formatInstant(Date.parse(at))}
          </time>
          <span className="min-w-0 break-words max-md:col-start-2">{actor}</span>
          <span className="min-w-0 max-md:col-start-2">
            <span className="block break-words" title={action}>
              {words.action(action)}
            </span>
            <span className="block truncate text-xs text-ink-3" title={target}>
              {words.kind(kind)} {name ?? <span className="font-mono">{id}</span>}
            </span>
          </span>
        </summary>
        <div className="space-y-3 border-t border-line/60 bg-sunken/40 px-4 py-3 text-[0.8125rem] md:pl-10">
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            <button type="button" className="underline underline-offset-2" onClick={() => onActor(actor)}>
              {t('onlyActor')}
            </button>
            <button type="button" className="underline underline-offset-2" onClick={() => onTarget(target)}>
              {t('onlyTarget')}
            </button>
            {href === null ? null : (
              <Link href={href} className="underline underline-offset-2">
                {t('open', { thing: name ?? words.kind(kind) })}
              </Link>
            )}
          </div>
          <p className="break-all text-ink-2">
            {origin === null
              ? t('byItself')
              : t('origin', {
                  address: origin.address,
                  via: origin.via === undefined ? 'other' : origin.via,
                  request: origin.requestId,
                })}
          </p>
          <p className="font-mono text-xs break-all text-ink-3">
            {action} · {target}
          </p>
          {isThere(before) || isThere(after) ? (
            <div className="grid gap-3 md:grid-cols-2">
              <Side title={t('before')} value={before} none={t('nothing')} />
              <Side title={t('after')} value={after} none={t('nothing')} />
            </div>
          ) : null}
        </div>
      </details>
    </li>
  );
}

function Side({ title, value, none }: { title: string; value: unknown; none: string }) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-xs font-medium text-ink-2">{title}</p>
      {isThere(value) ? (
        <pre
          tabIndex={0}
          aria-label={title}
          className="max-h-72 overflow-auto rounded border border-line bg-surface p-2 font-mono text-xs"
        >
          {asText(value)}
        </pre>
      ) : (
        <p className="text-ink-3">{none}</p>
      )}
    </div>
  );
}
