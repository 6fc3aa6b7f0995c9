import { CopyButton } from '#components/copy-button.tsx';

/** Something to run elsewhere, as it is typed. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <div className="relative">
      <pre
        tabIndex={0}
        aria-label={label}
        className="overflow-x-auto rounded-md border border-line bg-sunken p-3 pt-11 font-mono text-xs leading-5 sm:pt-3 sm:pr-24"
      >
        {text}
      </pre>
      <div className="absolute top-2 right-2">
        <CopyButton text={text} />
      </div>
    </div>
  );
}
