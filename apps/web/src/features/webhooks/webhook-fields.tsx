'use client';

import { useTranslations } from 'next-intl';
import { Field } from '#components/ui/field.tsx';
import { useEventWords } from '#features/webhooks/use-event-words.ts';
import { WEBHOOK_EVENT_TYPES, type WebhookToSave } from '#lib/api/integration-queries.ts';

interface WebhookFieldsProps {
  readonly draft: WebhookToSave;
  readonly onChange: (draft: WebhookToSave) => void;
}

/** Where to, and what of. No type chosen means all of them, those to come too. */
export function WebhookFields({ draft, onChange }: WebhookFieldsProps) {
  const t = useTranslations('webhooks');
  const words = useEventWords();
  return (
    <>
      <Field
        label={t('url')}
        type="url"
        required
        maxLength={2_000}
        placeholder="https://"
        value={draft.url}
        onChange={(event) => onChange({ ...draft, url: event.target.value })}
      />
      <Field
        label={t('description')}
        maxLength={200}
        value={draft.description}
        onChange={(event) => onChange({ ...draft, description: event.target.value })}
      />
      <fieldset>
        <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">{t('events')}</legend>
        <div className="space-y-1">
          {WEBHOOK_EVENT_TYPES.map((type) => (
            <label key={type} className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={draft.eventTypes.includes(type)}
                onChange={(event) =>
                  onChange({
                    ...draft,
                    eventTypes: WEBHOOK_EVENT_TYPES.filter((each) =>
                      each === type ? event.target.checked : draft.eventTypes.includes(each),
                    ),
                  })
                }
                className="size-4 shrink-0 accent-ink"
              />
              <span>{words.word(type)}</span>
              <code className="ml-auto font-mono text-xs text-ink-3">{type}</code>
            </label>
          ))}
        </div>
        <p className="mt-1.5 text-[0.8125rem] text-ink-3">{t('eventsHint')}</p>
      </fieldset>
    </>
  );
}
