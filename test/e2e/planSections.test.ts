import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';
import { SECTIONS } from '../../shared/analysis/planSections';
import { planOf } from '../support/plan';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
  await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
});
afterAll(async () => {
  await app.close();
});

const { open, part, figure, undo, typeNew, expectAccessible } = planOf(() => app.page);

it('cuts no choice and no heading of a table in a window of 1280 by 720', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  const cut: string[] = [];
  for (const { title } of SECTIONS) {
    await open(title);
    cut.push(
      ...(await page.evaluate(() => {
        const pen = document.createElement('canvas').getContext('2d')!;
        /** The arrow that the browser draws into a list of choices. */
        const arrow = 20;
        const lists = [...document.querySelectorAll<HTMLSelectElement>('.section-page select')].filter((list) => {
          const style = getComputedStyle(list);
          pen.font = style.font;
          const room = list.clientWidth - arrow - Number.parseFloat(style.paddingLeft) * 2;
          return list.clientWidth > 2 && pen.measureText(list.selectedOptions[0]?.text ?? '').width > room + 1;
        });
        const heads = [...document.querySelectorAll('.section-page .record-heads > *, .section-page th')].filter(
          (head) => head.clientWidth > 2 && head.scrollWidth > head.clientWidth + 1,
        );
        return [
          ...lists.map((list) => `${list.labels[0]?.textContent ?? ''}: ${list.selectedOptions[0]?.text ?? ''}`),
          ...heads.map((head) => head.textContent),
        ];
      })),
    );
  }
  expect(cut).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('sets the mark of a list beside the first line of its text', async () => {
  const { page } = app;
  await open('Team, sponsor, governance, resources');
  const below = await page.evaluate(() => {
    const list = document.createElement('ul');
    list.className = 'plain-bullets small';
    const item = list.appendChild(document.createElement('li'));
    const mark = item.appendChild(document.createElement('span'));
    mark.textContent = '·';
    const button = item.appendChild(document.createElement('button'));
    button.className = 'plain-link';
    button.style.maxWidth = '160px';
    button.textContent = 'a title for every opportunity and whatever else is missing '.repeat(6);
    document.querySelector('.section-page aside, .section-page')?.append(list);
    const bullet = mark.getBoundingClientRect().top - button.getBoundingClientRect().top;
    list.remove();
    const dots = [...document.querySelectorAll('.section-list .fresh')].map(
      (dot) => dot.getBoundingClientRect().top - (dot.closest('button')?.getBoundingClientRect().top ?? 0),
    );
    return { bullet, dots };
  });
  expect(Math.abs(below.bullet)).toBeLessThan(4);
  expect(Math.max(...below.dots)).toBeLessThan(20);
});

it('profile: growth follows what is entered, the lifecycle moves with a reason, the 3-S screen has its verdict', async () => {
  const { page } = app;
  await open('Account profile and key information');
  await page.getByRole('textbox', { name: 'Customer’s revenue, last year' }).fill('1.31 bn');
  await expect.poll(() => figure('Customer’s growth').innerText()).toContain('6 %');
  await page.getByRole('textbox', { name: 'Customer’s revenue, this year' }).focus();
  await undo();
  await expect.poll(() => figure('Customer’s growth').innerText()).toContain('–');

  const lifecycle = part('Lifecycle');
  // What a word means is said where it stands, to the keyboard as well.
  await lifecycle.getByLabel('What the states mean').focus();
  await page.keyboard.press('Enter');
  await lifecycle.getByText('buys much, but is looked after like any other').waitFor();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect.poll(() => lifecycle.getByText('buys much, but is looked after like any other').isVisible()).toBe(false);
  expect(
    await lifecycle.getByRole('group', { name: 'Move the account to' }).getByRole('button').allInnerTexts(),
  ).toEqual(['Watch', 'Large', 'Exited']);
  await lifecycle.getByRole('button', { name: 'Watch' }).click();
  await expect.poll(() => lifecycle.getByRole('button', { name: 'Move to watch' }).isDisabled()).toBe(true);
  await lifecycle.getByRole('textbox', { name: 'Why watch' }).fill('New owner freezes all spending');
  await lifecycle.getByRole('button', { name: 'Move to watch' }).click();
  await lifecycle.getByText('The account is watch.').waitFor();
  expect(
    await lifecycle
      .getByRole('list', { name: 'Moves of the lifecycle' })
      .getByRole('textbox', { name: 'Reason' })
      .inputValue(),
  ).toBe('New owner freezes all spending');
  await undo();
  await lifecycle.getByText('The account is key.').waitFor();

  await part('Contracts').getByText('Ends in 120 days, on 30 June 2026.').waitFor();
  await part(/^Fit/).getByText('Candidate with conditions').waitFor();
  await part('Structure').getByRole('radio', { name: 'There is one buying or decision body: 0, not at all' }).check();
  await part('Structure')
    .getByRole('radio', { name: 'There is a named counterpart with authority: 0, not at all' })
    .check();
  await part('Structure').getByRole('radio', { name: 'Functions decide together: 0, not at all' }).check();
  await expect.poll(() => figure('Fit for key').innerText()).toContain('Not a KAM candidate now');
  await undo();
  await undo();
  await undo();
  await part(/^Fit/).getByText('Candidate with conditions').waitFor();
  await expectAccessible();
});

it('world: lengths are counted, goals without an objective are flagged, the strategy map is drawn from goal to value', async () => {
  const { page } = app;
  await open('Customer’s world and goals');
  const today = page.getByRole('textbox', { name: /^Where the customer is today/ });
  await today.fill('Too short');
  await page.getByText('9, at least 40').waitFor();
  await today.blur();
  await undo();
  const goals = part('Goals of the customer');
  await goals.getByRole('button', { name: 'Add a customer goal' }).click();
  await typeNew('Halve the waiting lists');
  await expect.poll(() => goals.getByText('No objective of yours serves this goal.').count()).toBe(2);

  const map = page.getByRole('group', { name: 'Strategy map' });
  await map.getByRole('button', { name: 'Their goal: Halve the waiting lists, open, no help of yours' }).click();
  await page.getByRole('button', { name: 'Add their initiative' }).click();
  await typeNew('One booking desk');
  await map.getByRole('button', { name: 'Their initiative: One booking desk' }).waitFor();
  await page.getByRole('button', { name: 'Add your help' }).click();
  await typeNew('Capacity planning on the ward');
  await map.getByRole('button', { name: 'Their goal: Halve the waiting lists', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Add the value' }).click();
  await typeNew('Two weeks less waiting');
  const value = map.getByRole('button', { name: 'Value for both: Two weeks less waiting' });
  await value.focus();
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() =>
      map.getByRole('button', { name: 'Your help: Capacity planning on the ward' }).getAttribute('aria-pressed'),
    )
    .toBe('true');
  const source = page.getByRole('group', { name: 'Comes from' }).getByRole('button', { name: 'One booking desk' });
  expect(await source.getAttribute('aria-pressed')).toBe('true');
  await source.click();
  await expect.poll(() => source.getAttribute('aria-pressed')).toBe('false');
  await undo();
  await expect.poll(() => source.getAttribute('aria-pressed')).toBe('true');
  await expectAccessible();
});

it('deciding: a step has its place in time, what differs in one opportunity moves its figures, sheets say what they lack', async () => {
  const { page } = app;
  await open('Decision process and buying centre');
  await part('How they decide').getByRole('button', { name: 'Add a step' }).click();
  await typeNew('Clinical board recommends');
  await part('How they decide').getByLabel('Date: Clinical board recommends').fill('2026-04-15');
  await page.getByRole('img', { name: '15 April 2026: Clinical board recommends' }).waitFor();
  await part('What they decide by').getByRole('button', { name: 'Add a criterion' }).click();
  await typeNew('Total cost');
  await part('What they decide by').getByRole('textbox', { name: 'Weight: Total cost' }).fill('60');
  await part('What they decide by').getByText('The weights add up to 60, not 100.').waitFor();

  const centre = part('Buying centre');
  const figures = part('Where you stand with them');
  await figures.getByText('Support +4').waitFor();
  await centre.getByRole('combobox', { name: 'Attitude here: Ines Calloway' }).selectOption({ label: 'Supporter' });
  await centre.getByText('differs here').waitFor();
  await figures.getByText('Support +21').waitFor();
  await centre.getByRole('button', { name: /^Roles here: Connor Fay/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Gatekeeper' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => centre.getByText('differs here').count()).toBe(2);
  await undo();
  await undo();
  await expect.poll(() => centre.getByText('differs here').count()).toBe(0);
  await figures.getByText('Support +4').waitFor();

  // Whoever is named as economic buyer and is not in the centre does not count, and comes in by one press.
  const buyer = centre.getByRole('combobox', { name: 'Economic buyer' });
  await buyer.fill('Selim');
  await page.getByRole('option', { name: /Selim Hadar/ }).click();
  await centre.getByText(/^Selim Hadar is named in the opportunity and does not count/).waitFor();
  await centre.getByRole('button', { name: 'Add to the buying centre' }).click();
  await centre.getByRole('row', { name: /Selim Hadar/ }).waitFor();
  await expect.poll(() => centre.getByText('does not count').count()).toBe(0);
  await undo();
  await undo();

  const evidence = part('Evidence');
  for (const element of ['Champion', 'Pain'])
    await evidence.getByRole('radio', { name: `${element}: Not answered` }).check();
  await evidence.getByText('The stage is ahead of its evidence.').waitFor();
  await undo();
  await undo();

  const sheets = part('Call sheets');
  await sheets.getByText('14 key players without a sheet').click();
  await sheets.getByRole('button', { name: 'Start a call sheet for Ines Calloway' }).click();
  await typeNew('She names the criteria soon');
  await sheets.getByText('Still lacks the need, the benefit, the proof, a day in the call objective.').waitFor();
  await sheets.getByRole('textbox', { name: 'Call objective' }).fill('She names the criteria by 20 March');
  await sheets.getByRole('button', { name: 'More of Call sheet for Ines Calloway' }).click();
  for (const field of ['Need', 'Benefit', 'Proof'])
    await sheets.getByRole('textbox', { name: field, exact: true }).fill(`The ${field.toLowerCase()}`);
  await sheets.getByText('Complete.').waitFor();
  await sheets.getByText('13 key players without a sheet').waitFor();

  await part(/^Opportunity$/)
    .getByRole('button', { name: 'Add an opportunity' })
    .click();
  await typeNew('Beds for the new ward');
  await expect
    .poll(() =>
      page
        .getByRole('combobox', { name: 'Opportunity', exact: true })
        .evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.label),
    )
    .toBe('Beds for the new ward');
  await part('Buying centre').getByText('Add the people who take part in this decision.').waitFor();
  await page
    .getByRole('combobox', { name: 'Opportunity', exact: true })
    .selectOption({ label: 'Group monitoring standard (renewal and extension)' });
  await expectAccessible();
});

it('SWOT: entries are added in place and move, a key issue says what it is not linked to', async () => {
  const { page } = app;
  await open('SWOT and key issues');
  await part('Threats').getByRole('button', { name: 'Add a threat' }).click();
  await typeNew('Nobody renews without finance');
  const entryIn = (field: string) =>
    part(field).getByRole('button', { name: 'More for SWOT entry Nobody renews without finance' });
  await entryIn('Threats').click();
  await page.getByRole('menuitem', { name: 'Move to weaknesses' }).click();
  await entryIn('Weaknesses').waitFor();
  await undo();
  await entryIn('Threats').waitFor();
  const issues = part('Key issues');
  await issues.getByRole('button', { name: 'Add a key issue' }).click();
  await typeNew('finance does not know you');
  await issues.getByText('It rests on no entry above and is answered by no objective').waitFor();
  await issues.getByRole('button', { name: 'More of finance does not know you' }).click();
  await issues.getByRole('combobox', { name: 'Add to rests on' }).fill('Thin contact');
  await page.getByRole('option', { name: 'Thin contact with finance' }).click();
  await issues.getByText('It is answered by no objective').waitFor();
  await expectAccessible();
});

it('projects: what is near is flagged, a threat gets its risk, joint work is written down', async () => {
  const { page } = app;
  await open('Customer projects and joint work');
  await page
    .getByRole('img', { name: /Rosgarth ICU extension: 1 May 2026 to 30 April 2027, opportunity, planned/ })
    .waitFor();
  const list = part('Projects of the customer');
  await list.getByText('Starts in 60 days.').waitFor();
  expect(await figure('Projects to look at').innerText()).toContain('3');
  await list.getByRole('button', { name: 'Record the risk behind Procurement consolidation' }).click();
  await expect.poll(() => figure('Projects to look at').innerText()).toContain('2');
  await list.getByRole('button', { name: 'More of Procurement consolidation' }).click();
  await list.getByRole('button', { name: 'Take out Procurement consolidation' }).waitFor();
  await list.getByRole('textbox', { name: 'Joint work in one sentence' }).fill('One catalogue for all sites by June');
  await list.getByRole('textbox', { name: 'What they gain' }).fill('Half the article numbers');
  await list.getByRole('textbox', { name: 'What they gain' }).blur();
  await undo();
  await undo();
  await undo();
  await expect.poll(() => figure('Projects to look at').innerText()).toContain('3');
  await expectAccessible();
});

it('risks: a risk moves on only when its step is filled, the map and the loss follow', async () => {
  const { page } = app;
  await open('Risks');
  const register = part('Register');
  await register.getByRole('button', { name: 'Add a risk' }).click();
  await typeNew('Two wards close');
  await register.getByRole('button', { name: 'More of Two wards close' }).click();
  const row = register
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'More of Two wards close' }) });
  const onward = (step: string) => row.getByRole('button', { name: `Move on to ${step}` });
  await row.getByText('To move on it still needs facts, a source.').waitFor();
  await expect.poll(() => onward('assess').isDisabled()).toBe(true);
  await row.getByRole('textbox', { name: 'Facts' }).fill('The board paper of January');
  await row.getByRole('textbox', { name: 'Source' }).fill('Board minutes');
  await expect.poll(() => onward('assess').isEnabled()).toBe(true);
  await onward('assess').click();
  await row.getByText('To move on it still needs a likelihood, an impact, an exposure.').waitFor();
  await row.getByRole('radio', { name: 'Likelihood: 4, likely', exact: true }).check();
  await row.getByRole('radio', { name: 'Impact: 5, severe', exact: true }).check();
  await row.getByRole('textbox', { name: 'Money exposed' }).fill('1 m');
  await page.getByRole('img', { name: /Two wards close: likelihood 4, impact 5, Critical/ }).waitFor();
  await expect.poll(() => figure('Expected loss').innerText()).toContain('1,622,500');
  await expect.poll(() => figure('Account risk').innerText()).toContain('Critical');
  await onward('prescribe').click();
  await row.getByRole('textbox', { name: 'Measure', exact: true }).fill('Serve the day clinic instead');
  await row.getByRole('combobox', { name: 'Owner', exact: true }).selectOption({ label: 'Daniel Korte' });
  await row.getByLabel('Review date', { exact: true }).fill('2026-02-20');
  await row.getByText('Review overdue.').waitFor();
  await part('Reviews past their date (1)').getByRole('button', { name: 'Two wards close' }).waitFor();
  await row.getByRole('combobox', { name: 'Category: Two wards close' }).selectOption({ label: 'Trade compliance' });
  await row.getByRole('combobox', { name: 'Kind of trade compliance' }).selectOption({ label: 'Origin' });
  await onward('monitor').click();
  await row.getByRole('radio', { name: 'Likelihood after measures: 1, rare' }).check();
  await row.getByRole('radio', { name: 'Impact after measures: 5, severe' }).check();
  await page.getByRole('img', { name: /Two wards close: likelihood 1, impact 5, Medium/ }).waitFor();
  await expectAccessible();

  const suggested = part(/^What the data suggest/);
  await suggested
    .getByRole('listitem')
    .filter({ hasText: 'Only 20 % of the influence' })
    .getByRole('button', { name: 'Take it as a risk' })
    .click();
  await register.getByRole('button', { name: /^More of Only 20 % of the influence/ }).waitFor();
});

it('value: a driver has an amount once all its parts are there, and counts as agreed with a person and a day', async () => {
  const { page } = app;
  await open('Value proposition and value case');
  await page.getByRole('textbox', { name: 'Value statement' }).fill('For ward managers who lose nurses to alarms');
  const drivers = part('Value drivers');
  await drivers.getByRole('button', { name: 'Add a value driver' }).click();
  await typeNew('Fewer falls');
  const row = drivers.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'More of Fewer falls' }) });
  await row.getByText('No amount yet').waitFor();
  await row.getByRole('button', { name: 'More of Fewer falls' }).click();
  await row.getByRole('textbox', { name: 'Quantity' }).fill('100');
  await row.getByRole('textbox', { name: 'Unit value' }).fill('2,000');
  await row.getByRole('textbox', { name: 'Improvement %' }).fill('50');
  await row.getByRole('textbox', { name: 'Confidence %' }).fill('50');
  await row.getByText('50,000 EUR a year').waitFor();
  await row.getByRole('combobox', { name: 'State: Fewer falls' }).selectOption({ label: 'Agreed' });
  await row.getByText('Counts as claimed until somebody of theirs agreed on a day.').waitFor();
  expect(await figure('Agreed value').innerText()).toContain('358,128');
  await row.getByRole('combobox', { name: 'Agreed by: Fewer falls' }).fill('Grace');
  await page.getByRole('option', { name: /Grace Mbeki/ }).click();
  await row.getByLabel('Agreed on: Fewer falls').fill('2026-03-01');
  await expect.poll(() => figure('Agreed value').innerText()).toContain('408,128');
  await page.getByRole('img', { name: /Agreed a year: 408 k/ }).waitFor();
  await row.getByLabel('Agreed on: Fewer falls').blur();
  await undo();
  await expect.poll(() => figure('Agreed value').innerText()).toContain('358,128');
  await expectAccessible();
});
