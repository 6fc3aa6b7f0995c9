'use client';

import { type GatewayMapping, type MappingFormat } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { gatewaySearchParams } from '#app/(dashboard)/gateways/[id]/search-params.ts';
import { Age } from '#components/age.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { MappingEditor } from '#features/gateways/mapping-editor.tsx';
import { mappingsQuery } from '#lib/api/gateway-queries.ts';

const FORMATS = ['line_protocol', 'teltonika'] as const satisfies MappingFormat[];

/** What the messages of a foreign gateway mean. PackWatch's own formats need no mapping. */
export default function MappingPanel({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('mapping');
  const [{ format }, setParams] = useQueryStates(gatewaySearchParams, { history: 'replace' });
  const mayWrite = useMay('gateway:write');
  const mappings = useQuery(mappingsQuery(gatewayId));
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-pretty text-ink-2">{t('lead')}</p>
      <Segments
        label={t('format')}
        value={format}
        segments={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        onChange={(value) => void setParams({ format: value })}
        className="mb-4"
      />
      <QueryView query={mappings} failed={t('failed')}>
        {({ items }) => {
          const versions = items.filter((mapping) => mapping.format === format);
          const held = versions[0];
          return (
            <>
              <InForce versions={versions} />
              {mayWrite ? (
                <MappingEditor
                  key={`${format} ${held?.version ?? 0}`}
                  gatewayId={gatewayId}
                  format={format}
                  held={held?.document ?? null}
                />
              ) : held ? (
                <pre className="overflow-x-auto rounded-lg border border-line bg-surface p-4 font-mono text-xs leading-5">
                  {JSON.stringify(held.document, null, 2)}
                </pre>
              ) : null}
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function InForce({ versions }: { versions: readonly GatewayMapping[] }) {
  const t = useTranslations('mapping');
  const [held] = versions;
  return (
    <p className="mb-4 text-[0.8125rem]">
      {held
        ? t.rich('inForce', {
            version: held.version,
            by: held.createdBy ?? t('somebody'),
            age: () => <Age at={held.createdAt} />,
          })
        : t('none')}
    </p>
  );
}
