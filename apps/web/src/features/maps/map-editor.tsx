'use client';

import { type RegisterMapDetail } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { DocumentEditor, showSpan } from '#components/document-editor.tsx';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { lineAt, locatePath } from '#features/maps/locate-path.ts';
import MapPlan from '#features/maps/map-plan.tsx';
import { mapHref } from '#features/maps/map-name.tsx';
import { parseDocument } from '#features/maps/parse-document.ts';
import TryFrames from '#features/maps/try-frames.tsx';
import { createRegisterMap, registerMapCheckQuery } from '#lib/api/map-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { useDebounced } from '#lib/use-debounced.ts';

const TYPED_FOR_MS = 500;

interface Fault {
  readonly path: string;
  readonly message: string;
  readonly line: number | null;
}

/** The document as text, checked while it is typed, tried on a frame, and saved as a version that was not there before. */
export default function MapEditor({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('mapEdit');
  const client = useQueryClient();
  const router = useRouter();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => JSON.stringify({ ...map.document, version: map.nextVersion }, null, 2));
  const [comment, setComment] = useState('');
  const settled = useDebounced(text, TYPED_FOR_MS);
  const parsed = parseDocument(settled);
  const document = parsed.ok ? parsed.document : null;
  const check = useQuery(registerMapCheckQuery(settled, document));

  const faults: Fault[] = parsed.ok
    ? (check.data?.errors ?? []).map((error) => ({
        ...error,
        line: lineAt(settled, locatePath(settled, error.path).from),
      }))
    : [
        parsed.reason === 'no_json'
          ? { path: '', message: t('noJson', { detail: parsed.detail }), line: parsed.line }
          : { path: '', message: t('noObject'), line: 1 },
      ];
  const checking = text !== settled || check.isFetching;
  const valid = parsed.ok && !checking && check.data?.valid === true;

  const saving = useMutation({
    mutationFn: createRegisterMap,
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: queryKeys.registerMaps });
      router.push(mapHref(made.ref));
    },
  });
  const save = (): void => {
    if (document) saving.mutate({ document, basedOn: map.ref, ...(comment.trim() === '' ? {} : { comment }) });
  };
  const goTo = (path: string): void => {
    if (!area.current || !parsed.ok) return;
    const { from, to } = locatePath(text, path);
    showSpan(area.current, from, to);
  };

  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0 space-y-4">
        <DocumentEditor
          label={t('document')}
          value={text}
          onChange={setText}
          wrongLines={new Set(faults.flatMap(({ line }) => (line === null ? [] : [line])))}
          area={area}
        />
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field
            label={t('comment')}
            value={comment}
            maxLength={2_000}
            onChange={(event) => setComment(event.target.value)}
            placeholder={t('commentPlaceholder')}
          />
          <Refusal error={saving.error} />
          <Button type="submit" look="strong" disabled={!valid || saving.isPending}>
            {t(saving.isPending ? 'saving' : 'save')}
          </Button>
          <p className="text-[0.8125rem] text-pretty text-ink-3">{t('saveNote')}</p>
        </form>
      </div>
      <div className="min-w-0 space-y-6">
        <Panel title={t('check')}>
          <div aria-live="polite" className="px-4 pb-4 text-[0.8125rem]">
            <Verdict checking={checking} faults={faults} failed={check.error !== null} onGo={goTo} />
            {valid && check.data && check.data.notices.length > 0 ? (
              <ul className="mt-2 space-y-1 text-ink-2">
                {check.data.notices.map(({ path, message }) => (
                  <li key={path}>
                    <code className="font-mono text-xs">{path}</code>: {message}
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        </Panel>
        <TryFrames by={valid && document ? { document } : null} />
        {check.data?.pollPlan ? <MapPlan plan={check.data.pollPlan} /> : null}
      </div>
    </div>
  );
}

interface VerdictProps {
  readonly checking: boolean;
  readonly failed: boolean;
  readonly faults: readonly Fault[];
  readonly onGo: (path: string) => void;
}

function Verdict({ checking, failed, faults, onGo }: VerdictProps) {
  const t = useTranslations('mapEdit');
  if (checking) return <p className="text-ink-3">{t('checking')}</p>;
  if (failed) return <p className="text-critical">{t('checkFailed')}</p>;
  if (faults.length === 0) return <p className="text-charging">{t('fine')}</p>;
  return (
    <>
      <p className="font-medium text-critical">{t('wrong', { count: faults.length })}</p>
      <ul className="mt-2 space-y-2">
        {faults.map(({ path, message, line }) => (
          <li key={`${path} ${message}`} className="border-l-2 border-critical pl-2.5 break-words">
            {path === '' ? (
              line === null ? null : (
                <span className="text-ink-3">{t('line', { line })} </span>
              )
            ) : (
              <button
                type="button"
                onClick={() => onGo(path)}
                className="text-left font-mono text-xs break-all underline decoration-line-strong underline-offset-3"
              >
                {path}
                {line === null ? null : ` (${t('line', { line })})`}
              </button>
            )}
            <span className="block">{message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
