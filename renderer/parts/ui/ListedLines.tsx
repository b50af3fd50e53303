import type { ReactNode } from 'react';

/** A list under a heading. */
export const Bullets = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h3 className="label">{title}</h3>
    <ul className="plain-bullets">{children}</ul>
  </section>
);
/** The same of sentences; nothing where there are none. */
export const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Bullets title={title}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Bullets>
  );
