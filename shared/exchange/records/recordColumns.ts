/** Tables that are not of people: what each may hold, and how other programs head its columns. */
import { seen } from '../../model/seen';
import { plainWords } from '../csv/words';

/** What a table is of: opportunities, what the account brings by year and offering, contacts with its people. */
export const RECORD_TABLES = ['opportunities', 'revenue', 'contacts'] as const;
export type RecordTableId = (typeof RECORD_TABLES)[number];

type ColumnKeys = {
  readonly opportunities:
    | 'title'
    | 'unit'
    | 'offering'
    | 'type'
    | 'stage'
    | 'value'
    | 'valueInYear'
    | 'currency'
    | 'probability'
    | 'closeDate'
    | 'nextStep'
    | 'competitor'
    | 'person'
    | 'marginPct';
  readonly revenue: 'year' | 'offering' | 'revenue' | 'cogs' | 'costToServe' | 'customerRevenue' | 'currency';
  readonly contacts: 'date' | 'person' | 'email' | 'member' | 'subject' | 'note';
};
export type RecordColumnKey = ColumnKeys[RecordTableId];

export type RecordColumnOf = {
  readonly key: RecordColumnKey;
  readonly label: string;
  /** Without it no row comes in. */
  readonly isNeeded: boolean;
  /** Headings that are taken for it beside its label, the likeliest first: English, German, French, Spanish. */
  readonly words: readonly string[];
};

const column = (key: RecordColumnKey, label: string, words: string, isNeeded = false): RecordColumnOf => ({
  key,
  label,
  isNeeded,
  words: [label, ...words.split(',')].map(plainWords),
});

const CURRENCY =
  'currency iso code, opportunity currency, currency code, currencyisocode, Währung, devise, monnaie, divisa, moneda';
const OFFERING = `product, product name, products, product family, product line, solution, service, line of business, offering name,
  Produkt, Produktname, Produktgruppe, Produktlinie, Lösung, Leistung, Angebot, Sparte, Artikelgruppe,
  produit, nom du produit, gamme, gamme de produits, offre, prestation, famille de produits,
  producto, nombre del producto, línea de producto, familia de productos, solución, servicio, oferta`;
const PERSON = `contact, contact name, primary contact, associated contact, name, contact person, who, attendee, customer contact, full name, related to contact,
  Kontakt, Kontaktname, Ansprechpartner, Ansprechpartnerin, Hauptansprechpartner, Kontaktperson, Gesprächspartner,
  contact principal, nom du contact, interlocuteur, interlocuteur principal, personne,
  contacto, contacto principal, nombre del contacto, persona de contacto, persona, interlocutor`;

export const RECORD_COLUMNS: Readonly<Record<RecordTableId, readonly RecordColumnOf[]>> = {
  opportunities: [
    column(
      'title',
      'Opportunity',
      `opportunity name, deal, deal name, deal title, name, title, topic, subject, potential name, opportunity title,
      Verkaufschance, Name der Verkaufschance, Opportunity Name, Chance, Bezeichnung, Titel, Thema, Geschäft, Projekt, Dealname,
      opportunité, nom de l opportunité, nom de l affaire, affaire, intitulé, titre, nom de la transaction, transaction, nom, libellé,
      oportunidad, nombre de la oportunidad, negocio, nombre del negocio, título, asunto, nombre`,
      true,
    ),
    column(
      'unit',
      'Business unit',
      `unit, site, division, subsidiary, location, business area, account name, company, company name, organization, organisation, account,
      Geschäftsbereich, Einheit, Standort, Werk, Bereich, Niederlassung, Organisation, Firma, Accountname, Kunde,
      unité, site client, entité, filiale, établissement, nom du compte, société, entreprise,
      unidad de negocio, unidad, sede, centro, filial, división, nombre de la cuenta, empresa`,
    ),
    column('offering', 'Offering', OFFERING),
    column(
      'type',
      'Type',
      `opportunity type, deal type, kind, business type, Art, Typ, Opportunity Typ, Geschäftsart, Dealtyp, type d opportunité,
      type d affaire, nature, tipo, tipo de oportunidad, tipo de negocio`,
    ),
    column(
      'stage',
      'Stage',
      `sales stage, deal stage, pipeline stage, opportunity stage, phase, status, stage name, status reason, step,
      Verkaufsphase, Phase, Stufe, Vertriebsphase, Stadium, Dealphase, Statusgrund, Verkaufsstufe,
      étape, étape de vente, phase de la transaction, statut, étape de l opportunité, avancement,
      etapa, fase, etapa de venta, etapa del negocio, fase de venta, estado`,
    ),
    column(
      'value',
      'Value',
      `amount, deal value, opportunity amount, total value, revenue, est revenue, estimated revenue, deal amount, contract value, total, price, tcv, acv, size, deal size, volume,
      Betrag, Wert, Volumen, Auftragswert, Umsatz, Auftragsvolumen, geschätzter Umsatz, Umsatzpotenzial, Summe, Dealwert,
      montant, valeur, montant total, chiffre d affaires estimé, valeur de la transaction, ca estimé, montant de l affaire,
      importe, valor, monto, cantidad, importe total, ingresos estimados, valor del negocio`,
    ),
    column(
      'valueInYear',
      'Value in the plan year',
      `value in year, value this year, in year value, value in plan year, Wert im Planjahr, Wert im Jahr, Umsatz im Jahr, valeur dans l année, montant sur l année,
      valor en el año, importe en el año`,
    ),
    column('currency', 'Currency', CURRENCY),
    column(
      'probability',
      'Probability',
      `probability %, win probability, deal probability, chance, confidence, likelihood, win chance, prob, Wahrscheinlichkeit, Gewinnchance, Abschlusswahrscheinlichkeit, Erfolgschance,
      probabilité, probabilité de gain, chances, probabilidad, probabilidad de éxito, probabilidad de cierre`,
    ),
    column(
      'closeDate',
      'Closes',
      `close date, closing date, expected close date, est close date, estimated close date, expected closing, expected close, close,
      Abschlussdatum, Schlusstermin, Abschluss, voraussichtliches Abschlussdatum, erwarteter Abschluss, geschätztes Abschlussdatum, Entscheidung am, Datum des Abschlusses,
      date de clôture, clôture, date de fermeture, date de signature, date de clôture estimée, date de clôture prévue, échéance,
      fecha de cierre, cierre, fecha estimada de cierre, fecha prevista de cierre, fecha de cierre prevista`,
    ),
    column(
      'nextStep',
      'Next step',
      `next steps, next action, next activity, nächster Schritt, nächste Schritte, nächste Aktivität, prochaine étape, étape suivante, prochaine action,
      próximo paso, siguiente paso, próxima acción`,
    ),
    column(
      'competitor',
      'Competitor',
      `main competitor, main competitors, competitors, competition, primary competitor, Wettbewerber, Mitbewerber, Hauptwettbewerber, Konkurrent, Konkurrenz,
      concurrent, concurrents, principal concurrent, concurrent principal, competidor, competidores, competidor principal`,
    ),
    column('person', 'Contact of theirs', PERSON.replace('name, contact person', 'contact person')),
    column(
      'marginPct',
      'Margin %',
      'margin, gross margin, Marge, Marge %, Deckungsbeitrag %, marge brute, margen, margen bruto',
    ),
  ],
  revenue: [
    column(
      'year',
      'Year',
      `fiscal year, fy, financial year, period, calendar year, Jahr, Geschäftsjahr, GJ, Wirtschaftsjahr, Periode, Kalenderjahr, année, exercice, exercice fiscal, an, période,
      año, ejercicio, año fiscal, ejercicio fiscal, periodo`,
      true,
    ),
    column('offering', 'Offering', OFFERING),
    column(
      'revenue',
      'Revenue',
      `sales, net sales, turnover, net revenue, invoiced, amount, value, total revenue, sales revenue, net value, our revenue, Umsatz, Nettoumsatz, Erlös, Erlöse, Umsatzerlöse, Betrag, fakturiert, Rechnungsbetrag, Nettowert,
      chiffre d affaires, ca, ca net, ca ht, ventes, montant, montant facturé, revenu, ingresos, ventas, facturación, importe, ventas netas, cifra de negocios, monto`,
    ),
    column(
      'cogs',
      'Cost of goods',
      `cogs, cost of sales, cost of goods sold, direct cost, direct costs, Herstellkosten, Herstellungskosten, Wareneinsatz, Materialkosten, Umsatzkosten,
      coût des ventes, coût des marchandises, coût de revient, coûts directs, coste de ventas, costo de ventas, coste de los bienes, coste directo`,
    ),
    column(
      'costToServe',
      'Cost to serve',
      `service cost, service costs, cost of service, support cost, Betreuungskosten, Servicekosten, Kosten der Betreuung, Vertriebskosten, coût de service, coûts de service, coût commercial,
      coste de servicio, coste de atención, costo de servicio`,
    ),
    column(
      'customerRevenue',
      'Their revenue',
      `customer revenue, customer s revenue, revenue of the customer, Umsatz des Kunden, Kundenumsatz, chiffre d affaires du client, ca du client, ingresos del cliente, ventas del cliente`,
    ),
    column('currency', 'Currency', CURRENCY),
  ],
  contacts: [
    column(
      'date',
      'Date',
      `activity date, contact date, due date, call date, meeting date, start, start date, when, start time, create date, completed, actual end, last contact, last activity, day,
      Datum, Besuchsdatum, Kontaktdatum, Aktivitätsdatum, Termin, Beginn, Fälligkeitsdatum, Startdatum, letzter Kontakt, am, Gesprächsdatum,
      date de l activité, date du contact, date de visite, date d échéance, début, date de début, dernier contact, le,
      fecha, fecha de actividad, fecha de contacto, fecha de vencimiento, inicio, fecha de inicio, fecha de visita, último contacto`,
      true,
    ),
    column('person', 'Who', PERSON, true),
    column(
      'email',
      'E-mail',
      `email, e mail address, email address, contact email, E-Mail-Adresse, Mail, adresse e mail, courriel, adresse électronique, correo, correo electrónico, dirección de correo`,
    ),
    column(
      'member',
      'Of yours',
      `owner, assigned to, assigned, activity assigned to, activity owner, created by, user, sales rep, rep, account manager, our person, responsible,
      Inhaber, Verantwortlich, Verantwortlicher, zugewiesen an, Bearbeiter, Mitarbeiter, Besitzer, zuständig, Außendienst,
      propriétaire, assigné à, attribué à, responsable, commercial, propietario, asignado a, responsable comercial, comercial, usuario`,
    ),
    column(
      'subject',
      'Subject',
      `topic, title, activity, activity type, type, kind, Betreff, Thema, Art, Titel, Aktivität, Anlass, objet, sujet, titre, activité, motif, asunto, tema, título, actividad, motivo`,
    ),
    column(
      'note',
      'What was said',
      `note, notes, comments, full comments, description, body, summary, remarks, minutes, details, call notes, meeting notes, Notiz, Notizen, Kommentar, Kommentare, Beschreibung, Bemerkung, Inhalt, Ergebnis, Bericht,
      remarque, remarques, commentaire, commentaires, compte rendu, résumé, contenu, nota, notas, comentario, comentarios, descripción, observaciones, resumen`,
    ),
  ],
};

/** Codes and signs of a currency a heading may end with, as in `Amount EUR` or `Betrag in €`. */
const OF_CURRENCY = /\s+(?:in\s+)?(?:[A-Z]{3}|\p{Sc})$/u;
/** What a heading is about beside its words: a mark of the system, brackets, a currency. */
const bareHeading = (heading: string): string =>
  seen(heading)
    .replace(/[[(][^\])]*[\])]/g, ' ')
    .replace(/^\s*(?:deal|opportunity|activity|engagement|potential)\s+[-–:]\s+(?=\S)/i, '')
    .replace(/\p{Sc}/gu, ' ')
    .trim()
    .replace(OF_CURRENCY, '')
    .trim();

const squeezed = (words: string): string => words.replaceAll(' ', '');

/** How well a heading names a column: the lower its place among the words the better; 0 where it does not. */
export const headingFit = (heading: string, { words }: RecordColumnOf): number => {
  for (const text of [heading, bareHeading(heading)]) {
    const own = squeezed(plainWords(text));
    const at = own === '' ? -1 : words.findIndex((word) => squeezed(word) === own);
    if (at >= 0) return 1000 - at;
  }
  return 0;
};

/** Which column of the file fills which field. */
export type RecordMapping = Readonly<Partial<Record<RecordColumnKey, string>>>;

/** The likeliest column for every field, by its heading. */
export const guessRecordMapping = (id: RecordTableId, columns: readonly string[]): RecordMapping => {
  const pairs = RECORD_COLUMNS[id]
    .flatMap((field, order) =>
      columns.map((name, at) => ({ key: field.key, name, fit: headingFit(name, field), order, at })),
    )
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.order - b.order || a.at - b.at);
  const mapping: Partial<Record<RecordColumnKey, string>> = {};
  const used = new Set<string>();
  for (const { key, name } of pairs) {
    if (mapping[key] !== undefined || used.has(name)) continue;
    mapping[key] = name;
    used.add(name);
  }
  return mapping;
};

/** How many fields of a table its headings name. */
export const recordHeadings = (id: RecordTableId, cells: readonly string[]): number =>
  Object.keys(guessRecordMapping(id, cells)).length +
  (id === 'revenue' ? cells.filter((cell) => yearIn(cell) !== null).length : 0);

const YEAR = /(?:^|[^\d])((?:19|20)\d\d)(?:\s*[/-]\s*(\d\d(?:\d\d)?))?(?![\d])/;
const SHORT_YEAR = /^(?:fy|gj|ej|ex)\s?'?(\d\d)$/i;

/** The year a text names. Of `2024/25` it is the one it ends with. */
export const yearIn = (text: string): number | null => {
  const short = SHORT_YEAR.exec(plainWords(text));
  if (short) return 2000 + Number(short[1]);
  const found = YEAR.exec(text);
  if (!found) return null;
  const [, first = '', second] = found;
  return second === undefined
    ? Number(first)
    : second.length === 4
      ? Number(second)
      : Number(first.slice(0, 2) + second);
};

/** The row that names most of the fields, where that is another than the one the table was read with; null: it is not. */
export const betterHeadings = (
  id: RecordTableId,
  {
    columns,
    firstRows,
    headingRow,
  }: { readonly columns: readonly string[]; readonly firstRows: readonly string[]; readonly headingRow: number },
): number | null => {
  const named = headingRow === 0 ? 0 : recordHeadings(id, columns);
  const rows = firstRows.map((line, at) => ({ row: at + 1, named: recordHeadings(id, line.split(' · ')) }));
  const best = rows.toSorted((a, b) => b.named - a.named || a.row - b.row)[0];
  return best !== undefined && best.row !== headingRow && best.named > Math.max(1, named) ? best.row : null;
};
