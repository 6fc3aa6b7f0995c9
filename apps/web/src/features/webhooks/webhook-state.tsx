'use client';

import { type WebhookDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Tag } from '#components/tag.tsx';

export function WebhookStateTag({ webhook: { disabled, failingSince } }: { webhook: WebhookDto }) {
  const t = useTranslations('webhooks.state');
  if (disabled) return <Tag look={disabled.reason === 'by_hand' ? 'plain' : 'critical'}>{t(disabled.reason)}</Tag>;
  return failingSince === null ? <Tag look="good">{t('well')}</Tag> : <Tag look="warning">{t('fails')}</Tag>;
}
