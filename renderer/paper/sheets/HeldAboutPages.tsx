import { longDate } from '../../../shared/conventions/writeDay';
import type { HeldAbout, HeldEntry } from '../../../shared/personal/heldAbout';

const Entry = ({ entry }: { readonly entry: HeldEntry }) => (
  <section className="held-entry">
    <h3>{entry.title}</h3>
    {entry.lines.length === 0 ? <p className="quiet">Nothing else is written.</p> : null}
    <dl>
      {entry.lines.map(({ label, value }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Everything that is held about a person, for them to read. */
export const HeldAboutPages = ({ held }: { readonly held: HeldAbout }) => (
  <section className="sheet plan-page held-about" aria-labelledby="held-about">
    <p className="cover-kind">What is held about</p>
    <h1 id="held-about">{held.name}</h1>
    <p className="sheet-of quiet">
      {held.account} · as of {longDate(held.asOf)}
      {held.before.length === 0 ? '' : ` · also called ${held.before.join(', ')}`}
    </p>
    {held.photo === null ? null : <img className="held-photo" src={held.photo} alt={held.name} />}
    <h2>Why it is kept</h2>
    <p className="prose">{held.purpose ?? 'No purpose was written down.'}</p>
    {held.parts.map(({ title, entries }) => (
      <section key={title} className="held-part">
        <h2>{title}</h2>
        {entries.map((entry, at) => (
          <Entry key={at} entry={entry} />
        ))}
      </section>
    ))}
  </section>
);
