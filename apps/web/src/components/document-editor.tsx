'use client';

import { type RefObject } from 'react';
import { cn } from '#lib/cn.ts';

const LINE_REM = 1.25;

interface DocumentEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** 1-based lines with something wrong. */
  readonly wrongLines: ReadonlySet<number>;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** How high it is. */
  readonly className?: string;
}

/** A text with numbered lines. The numbers scroll with the text, and those of wrong lines are marked. */
export function DocumentEditor({ label, value, onChange, wrongLines, area, className = 'h-120' }: DocumentEditorProps) {
  const lines = value.split('\n').length;
  return (
    <div className={cn('relative overflow-auto rounded-lg border border-line-strong bg-surface', className)}>
      <div className="flex min-h-full min-w-full" style={{ height: `${(lines + 1) * LINE_REM + 1}rem` }}>
        <div
          aria-hidden="true"
          className="sticky left-0 z-10 w-11 shrink-0 border-r border-line bg-sunken py-2 text-right font-mono text-xs text-ink-3 tabular-nums select-none"
        >
          {Array.from({ length: lines }, (_, index) => (
            <div
              key={index}
              className={cn(
                'h-5 pr-2 leading-5',
                wrongLines.has(index + 1) && 'bg-critical-soft font-bold text-critical',
              )}
            >
              {index + 1}
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          aria-label={label}
          aria-invalid={wrongLines.size > 0}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          className="min-w-[44rem] flex-1 resize-none overflow-hidden bg-transparent px-3 py-2 font-mono text-xs leading-5 outline-offset-[-2px]"
        />
      </div>
    </div>
  );
}

/** Puts the caret on a stretch of the text and brings it into view. */
export function showSpan(area: HTMLTextAreaElement, from: number, to: number): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(from, to);
  const line = area.value.slice(0, from).split('\n').length - 1;
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.parentElement?.parentElement?.scrollTo({ top: Math.max(0, (line - 4) * height), left: 0 });
}
