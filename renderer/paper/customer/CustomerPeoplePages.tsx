import type { Document } from '../../../shared/document/document';
import { planView } from '../view';
import { CustomerPeople } from './peopleChapters';

/** Everybody as a table of its own, as a customer may see it. */
export const CustomerPeoplePages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => (
  <section className="sheet plan-page chapter" aria-labelledby="people-heading">
    <h1 id="people-heading">Who works with whom</h1>
    <CustomerPeople view={planView(content, asOf)} />
  </section>
);
