/** Ratings and roles as tables in several languages write them, compared without case and accents. */
import { BUYING_ROLES, type BuyingRole, type PersonStatus } from '../../model/scales';
import { plainWords } from './words';

const wordsFor = <V>(lists: readonly (readonly [V, string])[]): Readonly<Record<string, V>> =>
  Object.fromEntries(
    lists.flatMap(([value, words]) => words.split(',').map((word) => [plainWords(word), value] as const)),
  );

export const ATTITUDE_WORDS = wordsFor<number>([
  [2, 'advocate, mentor, champion, fan, strong supporter, promoter'],
  [2, 'Fürsprecher, Fürsprecherin, starker Befürworter, Verfechter, Förderer'],
  [2, 'défenseur, avocat, ambassadeur, promoteur, partisan convaincu'],
  [2, 'defensor, defensora, promotor, embajador, impulsor'],
  [2, 'sostenitore convinto, promotore, ambasciatore, sponsor'],
  [2, 'orędownik, ambasador, rzecznik, voorvechter, pleitbezorger, ambassadeur'],
  [1, 'supporter, supportive, support, positive, favourable, favorable, friendly'],
  [1, 'Befürworter, Befürworterin, Unterstützer, Unterstützerin, positiv, wohlwollend, dafür'],
  [1, 'soutien, favorable, positif, positive, partisan, allié'],
  [1, 'partidario, partidaria, favorable, positivo, positiva, a favor, aliado'],
  [1, 'sostenitore, sostenitrice, favorevole, positivo, alleato'],
  [1, 'zwolennik, zwolenniczka, pozytywny, przychylny, pozytywne'],
  [1, 'voorstander, positief, ondersteunend, medestander'],
  [0, 'neutral, indifferent, neutralne, neutralny, neutralna, neutre, neutro, neutra, neutrale, neutraal'],
  [-1, 'sceptic, sceptical, skeptic, skeptical, non supporter, negative, doubtful'],
  [-1, 'Skeptiker, Skeptikerin, skeptisch, kritisch, negativ, ablehnend, Kritiker'],
  [-1, 'sceptique, critique, négatif, négative, réticent, réservé, défavorable'],
  [-1, 'escéptico, escéptica, crítico, negativo, negativa, reticente, desfavorable'],
  [-1, 'scettico, scettica, critico, negativo, sfavorevole, contrario'],
  [-1, 'sceptyk, sceptyczny, sceptyczna, krytyczny, negatywny, negatywne, nieprzychylny'],
  [-1, 'scepticus, sceptisch, kritisch, negatief'],
  [-2, 'opponent, enemy, blocker, hostile, against, detractor'],
  [-2, 'Gegner, Gegnerin, Blockierer, Feind, feindlich, dagegen'],
  [-2, 'opposant, opposante, adversaire, bloqueur, hostile, ennemi, contre, détracteur'],
  [-2, 'opositor, opositora, adversario, bloqueador, hostil, enemigo, en contra, detractor'],
  [-2, 'oppositore, avversario, ostile, bloccante, nemico, detrattore'],
  [-2, 'przeciwnik, przeciwniczka, wrogi, wróg, bloker, przeciw'],
  [-2, 'tegenstander, vijandig, vijand, tegen, blokkeerder'],
]);

export const INFLUENCE_WORDS = wordsFor<number>([
  [1, 'minimal, very low, none, sehr gering, sehr niedrig, minime, très faible, très bas, mínimo, mínima, muy bajo'],
  [1, 'muy baja, minimo, minima, molto basso, molto bassa, bardzo niski, bardzo mały, minimalny, minimaal, zeer laag'],
  [2, 'some, low, small, gering, niedrig, wenig, faible, bas, basse, peu, bajo, baja, poco, basso, bassa, scarso'],
  [2, 'niski, niska, mały, laag, weinig, enige'],
  [3, 'moderate, medium, average, mittel, mäßig, moyen, moyenne, modéré, modérée, medio, media, moderado, moderada'],
  [3, 'moderato, moderata, średni, średnia, umiarkowany, gemiddeld, matig, middel'],
  [4, 'high, strong, hoch, groß, stark, élevé, élevée, haut, haute, fort, forte, alto, alta, fuerte, elevato, elevata'],
  [4, 'wysoki, wysoka, duży, duża, hoog, groot, sterk'],
  [5, 'decisive, very high, entscheidend, sehr hoch, sehr groß, décisif, décisive, déterminant, très élevé, très fort'],
  [
    5,
    'très haut, decisivo, decisiva, muy alto, muy alta, molto alto, molto alta, determinante, decydujący, bardzo wysoki',
  ],
  [5, 'bardzo duży, doorslaggevend, beslissend, zeer hoog, zeer groot'],
]);

export const RELATIONSHIP_WORDS = wordsFor<number>([
  [0, 'none, never met, no contact, keine, kein Kontakt, kein, aucun, aucune, pas de contact, ninguno, ninguna'],
  [0, 'sin contacto, nessuno, nessuna, nessun contatto, brak, brak kontaktu, geen, geen contact'],
  [1, 'acquainted, acquaintance, vendor, bekannt, Bekanntschaft, connaissance, connu, conocido, conocida'],
  [1, 'conoscente, conosciuto, znajomy, znajomość, bekend, kennis'],
  [2, 'working, credible source, Arbeitsbeziehung, Arbeitsebene, de travail, professionnelle, relation de travail'],
  [2, 'de trabajo, profesional, di lavoro, professionale, robocza, zawodowa, werkrelatie, zakelijk'],
  [3, 'trusted, problem solver, vertraut, vertrauensvoll, de confiance, confiance, de confianza, confianza'],
  [3, 'di fiducia, fiducia, zaufana, zaufany, vertrouwd, vertrouwen'],
  [4, 'adviser, advisor, trusted advisor, trusted adviser, Berater, Vertrauter, Beraterin, conseiller, conseillère'],
  [4, 'conseiller de confiance, asesor, asesora, consejero, consigliere, consulente, doradca, adviseur'],
]);

export const ROLE_WORDS: Readonly<Record<string, BuyingRole>> = {
  ...wordsFor<BuyingRole>([
    ['user', 'users, end user, Nutzer, Nutzerin, Anwender, Anwenderin, Benutzer, Benutzerin, Verwender, Endanwender'],
    ['user', 'utilisateur, utilisatrice, utilisateur final, usuario, usuaria, usuario final, utente, utente finale'],
    ['user', 'utilizzatore, użytkownik, gebruiker, eindgebruiker'],
    ['influencer', 'influence, Beeinflusser, Beeinflusserin, Einflussnehmer, influenceur, influenceuse, prescripteur'],
    ['influencer', 'prescriptrice, influenciador, influenciadora, influyente, prescriptor, influenzatore, influente'],
    ['influencer', 'wpływowy, wpływający, doradca techniczny, beïnvloeder'],
    ['buyer', 'purchaser, purchasing, procurement, Einkäufer, Einkäuferin, Einkauf, acheteur, acheteuse, achats'],
    ['buyer', 'comprador, compradora, compras, acquirente, compratore, buyer, acquisti, kupujący, kupiec, zakupy'],
    ['buyer', 'inkoper, inkoop, koper'],
    ['decider', 'decision maker, decisionmaker, decision taker, Entscheider, Entscheiderin, Entscheidungsträger'],
    ['decider', 'Entscheidungsträgerin, décideur, décideuse, décisionnaire, decisor, decisora, tomador de decisiones'],
    ['decider', 'decisore, decisionale, responsabile della decisione, decydent, decydentka, decydujący, beslisser'],
    ['decider', 'besluitvormer, responsable de la toma de decisiones, responsable de toma de decisiones'],
    ['decider', 'persona encargada de tomar decisiones, responsable de decisiones, encargado de tomar decisiones'],
    ['decider', 'preneur de décision, responsable de la décision, responsable des décisions, Entscheidungsträger'],
    ['gatekeeper', 'gate keeper, Türhüter, Torwächter, Informationsfilter, Türwächter, filtre, gardien, barrage'],
    ['gatekeeper', 'guardián, filtro, guardiana, controllore, custode, filtr, strażnik, poortwachter'],
    ['initiator', 'Initiatorin, Anreger, Auslöser, initiateur, initiatrice, iniciador, iniciadora, iniziatore'],
    ['initiator', 'promotore, inicjator, inicjatorka, initiatiefnemer'],
    ['approver', 'approval, economic buyer, budget holder, Genehmiger, Genehmigerin, Freigeber, Freigeberin'],
    [
      'approver',
      'Budgetverantwortlicher, Budgetverantwortliche, approbateur, valideur, signataire, aprobador, aprobadora',
    ],
    ['approver', 'Budgetinhaber, Budgetinhaberin, Budgethalter, Budgetverantwortung, responsable du budget'],
    ['approver', 'détenteur du budget, détentrice du budget, détenteur de budget, gestionnaire du budget'],
    ['approver', 'responsable del presupuesto, responsable de presupuesto, titular del presupuesto'],
    ['user', 'business user, Endnutzer, Endnutzerin, Endbenutzer, Endbenutzerin, usuaria final, utilisatrice finale'],
    ['approver', 'approvatore, responsabile del budget, zatwierdzający, akceptujący, goedkeurder, budgethouder'],
  ]),
  ...Object.fromEntries(BUYING_ROLES.map((role) => [role, role])),
};

/** What says of a role that it is none of those there are. */
export const NO_ROLE_WORDS: ReadonlySet<string> = new Set(
  'other,others,sonstige,sonstiges,andere,anderes,autre,autres,otro,otra,otros,altro,altri,anders,overig,inne'.split(
    ',',
  ),
);

export const STATUS_WORDS = wordsFor<PersonStatus>([
  [
    'active',
    'current, employed, filled, aktiv, angestellt, besetzt, beschäftigt, actif, active, en poste, activo, activa',
  ],
  [
    'active',
    'attivo, attiva, in servizio, aktywny, aktywna, zatrudniony, actief, in dienst, full time, part time, on leave',
  ],
  ['vacant', 'vacancy, open, unfilled, vakant, unbesetzt, offen, poste vacant, vacante, sin cubrir, vacante abierta'],
  ['vacant', 'posto vacante, wakat, wolne, vacature, onvervuld, vacant'],
  [
    'left',
    'former, inactive, gone, terminated, leaver, resigned, retired, inaktiv, ausgeschieden, ehemalig, gekündigt',
  ],
  ['left', 'inactif, inactive, parti, partie, ancien, inactivo, inactiva, baja, inattivo, inattiva, uscito, cessato'],
  ['left', 'nieaktywny, nieaktywna, były, odszedł, zwolniony, inactief, uit dienst, vertrokken'],
]);
export const YES_WORDS: ReadonlySet<string> = new Set(
  'yes,y,true,1,x,ja,j,outside,external,oui,o,vrai,sí,si,s,sì,vero,tak,t,extern,externe,externo,esterno'.split(','),
);
export const NO_WORDS: ReadonlySet<string> = new Set(
  'no,n,false,0,nein,inside,internal,non,faux,falso,nie,nee,intern,interne,interno'.split(','),
);
