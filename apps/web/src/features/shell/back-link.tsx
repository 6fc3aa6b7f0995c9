import { ChevronLeft } from 'lucide-react';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="mb-3 -ml-1 inline-flex items-center gap-1 rounded text-[0.8125rem] text-ink-3 hover:text-ink"
    >
      <ChevronLeft className="size-3.5" aria-hidden="true" />
      {children}
    </Link>
  );
}
