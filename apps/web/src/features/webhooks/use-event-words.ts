'use client';

import { useTranslations } from 'next-intl';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '#lib/api/integration-queries.ts';

const isType = (text: string): text is WebhookEventType => WEBHOOK_EVENT_TYPES.some((type) => type === text);

/** What an event type says; a newer server may know more, which are shown as they are called. */
export function useEventWords() {
  const t = useTranslations('webhooks');
  const word = (type: string): string => (isType(type) ? t(`event.${keyOf(type)}`) : type);
  return {
    word,
    list: (types: readonly string[]): string =>
      types.length === 0 || WEBHOOK_EVENT_TYPES.every((type) => types.includes(type))
        ? t('everything')
        : types.map(word).join(', '),
  };
}

type Key = 'raised' | 'cleared' | 'withdrawn' | 'acknowledged' | 'woken';

/** Message keys have no dots in them. */
const keyOf = (type: WebhookEventType): Key => type.slice('alarm.'.length) as Key;
