'use client';

import { type MappingFormat } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { DocumentEditor, showSpan } from '#components/document-editor.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { MAPPING_EXAMPLES } from '#features/gateways/mapping-examples.ts';
import { MappingTrial } from '#features/gateways/mapping-trial.tsx';
import { lineAt, locatePath } from '#features/maps/locate-path.ts';
import { parseDocument } from '#features/maps/parse-document.ts';
import { type MappingToTry, saveMapping, tryMapping } from '#lib/api/gateway-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { cn } from '#lib/cn.ts';

const PRECISIONS = ['ns', 'us', 'ms', 's'] as const;

interface MappingEditorProps {
  readonly gatewayId: string;
  readonly format: MappingFormat;
  /** The mapping in force; null: none is. */
  readonly held: Record<string, unknown> | null;
}

/** A mapping is saved as it was tried: on a message of the gateway, with what that gives in view. */
export function MappingEditor({ gatewayId, format, held }: MappingEditorProps) {
  const t = useTranslations('mapping');
  const client = useQueryClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => JSON.stringify(held ?? MAPPING_EXAMPLES[format], null, 2));
  const [message, setMessage] = useState('');
  const [precision, setPrecision] = useState<MappingToTry['precision']>('ns');
  const parsed = parseDocument(text);
  const trial = useMutation({ mutationFn: (tried: MappingToTry & { text: string }) => tryMapping(withoutText(tried)) });
  const saving = useMutation({
    mutationFn: (document: Record<string, unknown>) => saveMapping(gatewayId, format, document),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.mappings(gatewayId) }),
  });

  const ofThisText = trial.data !== undefined && trial.variables.text === text ? trial.data : null;
  const wrongLines = parsed.ok
    ? (ofThisText?.errors ?? []).map(({ path }) => lineAt(text, locatePath(text, path).from))
    : parsed.reason === 'no_json' && parsed.line !== null
      ? [parsed.line]
      : [];
  const goTo = (path: string): void => {
    if (!area.current || !parsed.ok) return;
    const { from, to } = locatePath(text, path);
    showSpan(area.current, from, to);
  };

  return (
    <div className="grid gap-6 xl:grid-cols-2">
      <div className="min-w-0">
        <h2 className="mb-1 text-[0.8125rem] font-medium text-ink-2">{t('document')}</h2>
        <DocumentEditor
          label={t('document')}
          value={text}
          onChange={setText}
          wrongLines={new Set(wrongLines)}
          area={area}
          className="h-96"
        />
        {parsed.ok ? null : (
          <p role="alert" className="mt-2 text-[0.8125rem] text-critical">
            {parsed.reason === 'no_json' ? t('noJson', { detail: parsed.detail }) : t('noObject')}
          </p>
        )}
      </div>
      <form
        className="min-w-0 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.ok) trial.mutate({ format, document: parsed.document, message, precision, text });
        }}
      >
        <label className="block">
          <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{t('message')}</span>
          <textarea
            value={message}
            onChange={(event) => setMessage(event.target.value)}
            rows={6}
            spellCheck={false}
            placeholder={t(`placeholder.${format}`)}
            className={cn(fieldClass, 'resize-y py-2 font-mono text-xs leading-5 break-all max-sm:text-base')}
          />
        </label>
        {format === 'line_protocol' ? (
          <div className="flex flex-wrap items-center gap-3">
            <span className="text-[0.8125rem] text-ink-2">{t('precision')}</span>
            <Segments
              label={t('precision')}
              value={precision}
              segments={PRECISIONS.map((value) => ({ value, label: value }))}
              onChange={setPrecision}
            />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" disabled={!parsed.ok || message.trim() === '' || trial.isPending}>
            {t(trial.isPending ? 'trying' : 'try')}
          </Button>
          <Button
            look="strong"
            disabled={!parsed.ok || !ofThisText?.message || saving.isPending}
            onClick={() => {
              if (parsed.ok) saving.mutate(parsed.document);
            }}
          >
            {t(saving.isPending ? 'saving' : 'save')}
          </Button>
        </div>
        <p className="text-[0.8125rem] text-ink-3">{t('tryFirst')}</p>
        <Refusal error={trial.error ?? saving.error} />
        <div aria-live="polite">{ofThisText ? <MappingTrial trial={ofThisText} onGo={goTo} /> : null}</div>
      </form>
    </div>
  );
}

const withoutText = ({ format, document, message, precision }: MappingToTry): MappingToTry => ({
  format,
  document,
  message,
  precision,
});
