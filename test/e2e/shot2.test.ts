import { afterAll, beforeAll, it } from 'vitest';
import type { Page } from 'playwright-core';
import { card, startApp, type App } from '../support/app';
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
it('shots', async () => {
  const { page } = app;
  await page
    .getByRole('button', { name: /hospital/i })
    .first()
    .click();
  await card(page, 'Maren Aldous').waitFor();
  const popup = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+p');
  const room: Page = await popup;
  await room.setViewportSize({ width: 1920, height: 1080 });
  await room.waitForTimeout(2500);
  console.log(
    await room.evaluate(
      `(() => { const out=[]; let e=document.querySelector('.projector'); const walk=(n,d)=>{ if(d>9) return; const r=n.getBoundingClientRect(); out.push(' '.repeat(d)+n.tagName+'.'+(n.className.baseVal??n.className)+' '+Math.round(r.width)+'x'+Math.round(r.height)); for (const c of [...n.children].slice(0,6)) walk(c,d+1);}; walk(e,0); return out.slice(0,60).join('\\n'); })()`,
    ),
  );
});
