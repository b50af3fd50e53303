/**
 * What the test of itself says in the page: to find by name, to type, to press, as a person does. Text, since it runs in
 * a page that takes no code from its host otherwise.
 */
export const IN_PAGE = `
const isMac = navigator.platform.startsWith('Mac');
const nameOf = (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
const isSeen = (one) => one.checkVisibility();
const named = (selector, name) => [...document.querySelectorAll(selector)].filter(isSeen).find((one) => nameOf(one) === name);
const button = (name) => named('button', name);
const option = (name) => [...document.querySelectorAll('[role=option]')].find((one) => one.firstElementChild?.textContent === name);
const enabled = (one) => one !== null && one !== undefined && one.getAttribute('disabled') === null && one.getAttribute('aria-disabled') !== 'true';
const textIn = (selector) => document.querySelector(selector)?.textContent ?? '';
const press = (one) => {
  if (!one) throw new Error('A button that was there is gone.');
  one.focus();
  one.click();
};
const key = (target, { key, ctrl = false }) => target.dispatchEvent(new KeyboardEvent('keydown', {
  key, code: 'Key' + key.toUpperCase(), bubbles: true, cancelable: true, ctrlKey: ctrl && !isMac, metaKey: ctrl && isMac,
}));
const enter = (selector, text) => {
  const field = document.querySelector(selector);
  if (!field) throw new Error('A field that was there is gone.');
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  field.focus();
  set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const submit = () => document.querySelector('form').requestSubmit();
const isSaved = () => [...document.querySelectorAll('footer *')].some((one) => one.textContent === 'Saved');
`;
