/* The form of the pre-work: it sends nothing anywhere. What is filled in is saved as a file, on a press. */
const form = document.querySelector('form');
const given = JSON.parse(document.getElementById('given').textContent);
const said = document.getElementById('said');
let isSaved = true;

const textOf = (row, name) => {
  const value = row.querySelector(`[data-field="${name}"]`)?.value.trim() ?? '';
  return value === '' ? null : value;
};

/** A row says something once a day is named, or somebody new is. */
const contactsOf = () =>
  [...document.querySelectorAll('tr[data-row]')].flatMap((row) => {
    const personId = row.dataset.row === '' ? null : row.dataset.row;
    const name = personId === null ? textOf(row, 'name') : row.dataset.name;
    const met = textOf(row, 'met');
    const note = textOf(row, 'note');
    if (name === null || (personId !== null && met === null && note === null)) return [];
    return [{ personId, name, title: textOf(row, 'title'), department: textOf(row, 'department'), met, note }];
  });

const answersOf = () =>
  Object.fromEntries(
    given.questions.map((id) => {
      const chosen = form.querySelector(`input[name="${id}"]:checked`);
      return [id, chosen === null || chosen.value === '' ? null : Number(chosen.value)];
    }),
  );

const addRow = () => {
  const row = document.getElementById('new-row').content.cloneNode(true);
  document.getElementById('new-rows').append(row);
  return document.getElementById('new-rows').lastElementChild;
};

document.getElementById('add').addEventListener('click', () => addRow().querySelector('input').focus());
form.addEventListener('input', () => {
  isSaved = false;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const who = document.getElementById('who');
  if (who.value === '') {
    said.textContent = 'Say who you are first: the list is at the top.';
    who.focus();
    return;
  }
  const contacts = contactsOf();
  const answers = answersOf();
  const file = {
    accountAtlas: 'pre-work',
    version: 1,
    ...given.of,
    by: { participantId: who.value, name: who.selectedOptions[0].textContent },
    savedOn: new Date().toLocaleDateString('sv-SE'),
    contacts,
    answers: Object.values(answers).some((answer) => answer !== null) ? answers : null,
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  link.download = `${given.of.account} pre-work, ${file.by.name}.json`.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  isSaved = true;
  said.textContent = `Saved: ${contacts.length} ${contacts.length === 1 ? 'person' : 'people'}. Send the file back.`;
});
window.addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});
