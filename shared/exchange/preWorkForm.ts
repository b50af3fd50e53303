/** The pre-work of a workshop as one page that any browser shows: it is filled in alone and sent back as a small file. */
import { DIMENSIONS, questionsOf, STAGE_QUESTIONS } from '../analysis/relationshipStage';
import { STAGE_ANCHORS } from '../analysis/stageAnchors';
import { longDate } from '../conventions/writeDay';
import { ofAgenda, participantName, type Agenda } from '../document/agenda';
import { accountOf, find, type Document } from '../document/document';
import { drawnSeats } from '../document/people';
import { displayName, knownName } from '../document/personName';
import { holderOf } from '../document/occupancy';
import { inWords } from '../model/words';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
/** JSON within a script element: nothing in it may end that element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const QUESTIONS = DIMENSIONS.flatMap(questionsOf);

const personRows = (document: Document): string =>
  drawnSeats(document)
    .flatMap((seat) => {
      const person = find(document, 'person', holderOf(document, seat.id));
      if (person === undefined || person.status === 'vacant') return [];
      const name = displayName(person);
      const said = `${name}${seat.title === null ? '' : `, ${seat.title}`}`;
      return `<tr data-row="${html(person.id)}" data-name="${html(knownName(person) ?? name)}">
<th scope="row">${html(name)}<br><span class="quiet">${html(seat.title ?? '')}</span></th>
<td><input type="date" data-field="met" aria-label="${html(`Met last: ${said}`)}"></td>
<td><input data-field="note" maxlength="2000" aria-label="${html(`What it was about: ${said}`)}"></td>
</tr>`;
    })
    .join('\n');

const question = (id: string): string => `<fieldset><legend>${html(STAGE_QUESTIONS[id] ?? id)}</legend>
${(STAGE_ANCHORS[id] ?? [])
  .map(
    (anchor, at) =>
      `<label><input type="radio" name="${id}" value="${at + 1}"><b>${at + 1}</b> ${html(anchor)}</label>`,
  )
  .join('\n')}
<label><input type="radio" name="${id}" value="" checked><b>?</b> I do not know</label></fieldset>`;

const NEW_ROW = `<tr data-row="">
${[
  ['name', 'Name'],
  ['title', 'Title'],
  ['department', 'Department'],
]
  .map(([field, label]) => `<td><input data-field="${field ?? ''}" maxlength="200" aria-label="${label ?? ''}"></td>`)
  .join('\n')}
<td><input type="date" data-field="met" aria-label="Met last"></td>
<td><input data-field="note" maxlength="2000" aria-label="What it was about"></td>
</tr>`;

/** The page, whole in itself. `style` and `script` are the files that lie beside the program. */
export const preWorkForm = (
  document: Document,
  agenda: Agenda,
  { style, script }: { readonly style: string; readonly script: string },
): string => {
  const account = accountOf(document);
  // The customer does not answer what we think of them.
  const participants = ofAgenda(document, 'participant', agenda.id).filter(({ role }) => role !== 'customerGuest');
  const given = {
    of: { accountId: account.id, account: account.name, agendaId: agenda.id, workshop: agenda.title },
    questions: QUESTIONS,
  };
  const head = `${account.name}: before “${agenda.title}”`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${html(head)}</title>
<style>
${style}</style>
</head>
<body>
<form>
<h1>${html(head)}</h1>
<p class="quiet">${html(agenda.date === null ? 'Please fill this in before the workshop' : `Please fill this in before ${longDate(agenda.date)}`)}, alone, in about 25 minutes. Nothing leaves this page by itself: <i>Save my answers</i> makes a file, which you send back. It is internal; do not pass it on.</p>
<p><label>Who you are<br><select id="who"><option value="">Choose your name</option>
${participants.map((one) => `<option value="${html(one.id)}">${html(participantName(document, one))}</option>`).join('\n')}
</select></label></p>
<h2>Whom you met in the last year</h2>
<p class="quiet">Only people you met or spoke to. Leave the others empty.</p>
<table><thead><tr><th scope="col">Person</th><th scope="col">Met last</th><th scope="col">What it was about</th></tr></thead>
<tbody>
${personRows(document)}
</tbody></table>
<h2>Who is missing above</h2>
<table><thead><tr><th scope="col">Name</th><th scope="col">Title</th><th scope="col">Department</th><th scope="col">Met last</th><th scope="col">What it was about</th></tr></thead>
<tbody id="new-rows">
${NEW_ROW}
</tbody></table>
<p><button type="button" id="add">Add a row</button></p>
<h2>How close the relationship is</h2>
<p class="quiet">Your own view, before anybody else says theirs. “I do not know” is a good answer.</p>
${DIMENSIONS.map((dimension) => `<h3>${html(inWords(dimension))}</h3>\n${questionsOf(dimension).map(question).join('\n')}`).join('\n')}
<footer><button class="first" type="submit">Save my answers</button> <span id="said" role="status"></span></footer>
</form>
<template id="new-row">${NEW_ROW}</template>
<script type="application/json" id="given">${inScript(given)}</script>
<script>
${script}</script>
</body>
</html>
`;
};
