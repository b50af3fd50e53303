/** Stages and types of an opportunity as customer systems and people write them. */
import type { RecordOf } from '../../model';
import { plainWords } from '../csv/words';

type Stage = RecordOf<'opportunity'>['stage'];
type Type = NonNullable<RecordOf<'opportunity'>['type']>;

const wordsFor = <V>(lists: readonly (readonly [V, string])[]): Readonly<Record<string, V>> =>
  Object.fromEntries(
    lists.flatMap(([value, words]) => words.split(',').map((word) => [plainWords(word), value] as const)),
  );

export const STAGE_WORDS = wordsFor<Stage>([
  ['idea', 'idea, suspect, whitespace, potential, Idee, Vorhaben, idée, piste, idea inicial, sospecha'],
  [
    'identified',
    `identified, prospecting, prospect, lead, new, open, appointment scheduled, qualify, 1 qualify, discovery, in progress, lead in, contact made,
    identifiziert, erkannt, Prospektion, Akquise, neu, offen, Termin vereinbart, Erstkontakt, Anfrage, in Bearbeitung,
    identifiée, identifié, prospection, nouvelle, nouveau, ouverte, rendez vous pris, en cours, détectée,
    identificada, identificado, prospección, nueva, nuevo, abierta, cita programada, en curso, detectada`,
  ],
  [
    'qualified',
    `qualified, qualification, needs analysis, value proposition, id decision makers, perception analysis, qualified to buy, presentation scheduled, develop, 2 develop, demo scheduled, solution, needs defined,
    qualifiziert, Qualifizierung, Bedarfsanalyse, Bedarf ermittelt, Präsentation geplant, Entwickeln, Nutzenargumentation,
    qualifiée, qualifié, analyse des besoins, besoin identifié, présentation prévue, développer, proposition de valeur,
    calificada, cualificada, cualificado, calificación, cualificación, análisis de necesidades, presentación programada, desarrollar, propuesta de valor`,
  ],
  [
    'proposed',
    `proposed, proposal, proposal price quote, quote, quoted, offer, offer sent, propose, 3 propose, proposal made, decision maker bought in, tender, rfp,
    Angebot, Angebot erstellt, Angebot abgegeben, Angebotsphase, angeboten, Angebot Preisangebot, Entscheider überzeugt, Ausschreibung, vorschlagen,
    proposition, proposition envoyée, devis, devis envoyé, offre, offre remise, proposée, décideur convaincu, appel d offres,
    propuesta, propuesta enviada, propuesta presupuesto, presupuesto, oferta, oferta enviada, presupuestada, licitación, proponer`,
  ],
  [
    'negotiation',
    `negotiation, negotiation review, negotiating, negotiations started, contract sent, close, 4 close, verbal, commit, in contract,
    Verhandlung, in Verhandlung, Verhandlung Überprüfung, Vertrag versendet, Vertragsverhandlung, Abschluss, mündliche Zusage,
    négociation, en négociation, négociation examen, contrat envoyé, closing, accord verbal,
    negociación, en negociación, negociación revisión, contrato enviado, cierre, acuerdo verbal`,
  ],
  [
    'won',
    `won, closed won, win, order, ordered, signed, gewonnen, geschlossen gewonnen, abgeschlossen gewonnen, Auftrag, beauftragt, erfolgreich abgeschlossen,
    gagnée, gagné, fermée gagnée, fermé gagné, clôturée gagnée, conclue, signée, ganada, ganado, cerrada ganada, cerrado ganado, cierre ganado, firmada`,
  ],
  [
    'lost',
    `lost, closed lost, cancelled, canceled, abandoned, disqualified, verloren, geschlossen verloren, abgeschlossen verloren, abgesagt, storniert,
    perdue, perdu, fermée perdue, fermé perdu, clôturée perdue, abandonnée, annulée, perdida, perdido, cerrada perdida, cerrado perdido, cierre perdido, cancelada`,
  ],
]);

export const TYPE_WORDS = wordsFor<Type>([
  [
    'renewal',
    `renewal, renew, extension, existing customer renewal, Verlängerung, Vertragsverlängerung, Erneuerung, renouvellement, reconduction, prolongation, renovación, prórroga`,
  ],
  [
    'upsell',
    `upsell, up sell, upgrade, existing customer upgrade, expansion, more of the same, Upselling, Ausbau, Erweiterung, Mehrverkauf, montée en gamme, vente additionnelle, extension de gamme, venta adicional, ampliación, mejora`,
  ],
  ['crossSell', `cross sell, cross selling, crosssell, Querverkauf, Zusatzverkauf, vente croisée, venta cruzada`],
  [
    'new',
    `new, new business, new customer, newbusiness, existing business new, Neugeschäft, neu, Neukunde, Neukundengeschäft, nouvelle affaire, nouveau, nouveau client, nouvelles affaires, nuevo, nuevo negocio, nueva, cliente nuevo`,
  ],
]);
