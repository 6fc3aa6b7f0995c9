import { type RedecodeDto, type RedecodeState } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Tag } from '#components/tag.tsx';
import { formatNumber } from '#lib/format/number.ts';
import { isUnderWay } from '#lib/api/redecode-queries.ts';

const LOOK = {
  previewing: 'plain',
  ready: 'warning',
  applying: 'plain',
  done: 'good',
  failed: 'critical',
  cancelled: 'plain',
} as const satisfies Record<RedecodeState, 'plain' | 'warning' | 'good' | 'critical'>;

export const percent = (progress: number): string =>
  `${formatNumber(Math.floor(progress * 100), { decimals: 0 })}\u00a0%`;

export function RedecodeStateTag({ redecode }: { redecode: Pick<RedecodeDto, 'state' | 'progress'> }) {
  const t = useTranslations('redecode');
  const { state, progress } = redecode;
  return (
    <Tag look={LOOK[state]}>
      {t(`state.${state}`)}
      {isUnderWay(state) ? <span className="tabular-nums">{percent(progress)}</span> : null}
    </Tag>
  );
}
