import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeState } from '../../../src/content/paint/badge.ts';
import { launch, visit, type Visit, type VisitOptions } from './driver.ts';

const shared: { browser?: Browser; script: string; visit?: Visit } = { script: '' };

beforeAll(async () => Object.assign(shared, await launch()), 60_000);
afterAll(() => shared.browser?.close());
afterEach(() => shared.visit?.close());

async function open(options: VisitOptions = {}): Promise<Visit> {
  shared.visit = await visit(shared.browser!, shared.script, options);
  return shared.visit;
}

const twoPoints = 'Postproef: 2 punten in uw tekst';

describe('the badge', () => {
  it('has its state as a status, and speaks a changed count after a pause, from a place that was there before', async () => {
    const at = await open();
    const region = await at.find('log');
    await at.run((harness) => harness.badge({ kind: 'clear' }));
    await at.find('button', 'Postproef: geen punten in uw tekst');
    await at.find('status');
    await at.run((harness) => harness.badge({ kind: 'findings', counts: { info: 0, warn: 1, block: 1 } }));
    await at.find('button', twoPoints);
    const spoken = async (): Promise<boolean> => (await at.all('StaticText')).some((node) => node.name === `${twoPoints}.`);
    expect(await spoken()).toBe(false);
    await expect.poll(spoken, { timeout: 4000 }).toBe(true);
    expect((await at.find('log')).id).toBe(region.id);
  });

  it('tells a trainee what is done well, quietly: a line when asked, and no point', async () => {
    const at = await open();
    await at.run((harness) => harness.badge({ kind: 'clear', praise: ['U noemt een bron: een lezer kan het nakijken.', 'U spreekt voor uzelf.'] }));
    const name = 'Postproef: geen punten in uw tekst. U noemt een bron: een lezer kan het nakijken. U spreekt voor uzelf';
    await at.find('button', name);
    const lines = async (): Promise<string[]> => (await at.all('StaticText')).map((node) => node.name).filter((text) => text.startsWith('U noemt'));
    expect(await lines()).toEqual([]);
    await at.click('button', name);
    await expect.poll(lines).toEqual(['U noemt een bron: een lezer kan het nakijken.\nU spreekt voor uzelf.']);
    await at.run((harness) => harness.badge({ kind: 'clear', praise: [] }));
    await at.find('button', 'Postproef: geen punten in uw tekst');
    expect(await lines()).toEqual([]);
  });

  it('keeps its focus when the count changes under it', async () => {
    const at = await open();
    await at.run((harness) => harness.badge({ kind: 'clear' }));
    await at.run((harness) => harness.focusBadge());
    await at.run((harness) => harness.badge({ kind: 'findings', counts: { info: 0, warn: 1, block: 1 }, length: { used: 1, limit: 280, estimate: false } }));
    await expect.poll(() => at.focusedName()).toBe(`${twoPoints}. 1 van 280 tekens`);
  });

  it('opens by a real press, which leaves the focus in the text', async () => {
    const at = await open();
    await at.run((harness) => harness.badge({ kind: 'findings', counts: { info: 0, warn: 1, block: 1 } }));
    await at.page.focus('#box');
    await at.fakeClick('button', twoPoints);
    expect(await at.log()).not.toContain('open');
    await at.click('button', twoPoints);
    await expect.poll(() => at.log()).toContain('open');
    expect(await at.page.evaluate(() => document.activeElement?.id)).toBe('box');
    expect((await at.log()).filter((line) => line.startsWith('site heard'))).toEqual([]);
  });

  it.each([
    ['watching', { kind: 'watching' }, /kijkt mee terwijl u schrijft. Uw tekst blijft in deze pagina/],
    ['clear', { kind: 'clear' }, /niets gevonden.*u beslist/],
  ] as const)('tells at a press what it does: %s', async (_, state, told) => {
    const at = await open();
    await at.page.evaluate((one) => window.harness.badge(one), state);
    const said = async (): Promise<string> => (await at.all('StaticText')).map(({ name }) => name).join(' ');
    expect(await said()).not.toMatch(told);
    await at.click('button', /^Postproef/);
    await expect.poll(said).toMatch(told);
    await at.page.keyboard.press('Escape');
    await expect.poll(said).not.toMatch(told);
  });

  it('can be reached and pressed by keyboard, also in a modal dialog of the site', async () => {
    const at = await open({ modal: true });
    await at.run((harness) => harness.badge({ kind: 'findings', counts: { info: 0, warn: 1, block: 1 }, length: { used: 2950, limit: 3000, estimate: true } }));
    await at.find('button', `${twoPoints}. Ongeveer 2.950 van 3.000 tekens`);
    await at.page.focus('#post');
    await at.page.keyboard.press('Tab');
    expect(await at.focusedName()).toContain(twoPoints);
    await at.page.keyboard.press('Enter');
    await expect.poll(() => at.log()).toContain('open');
  });

  it('says that nothing was looked at, and why', async () => {
    const at = await open();
    await at.run((harness) => harness.badge({ kind: 'unchecked', reason: 'broken' }));
    await at.find('button', /Wij hebben uw tekst niet bekeken\. U kunt wel plaatsen$/);
    await at.click('button', /Niet bekeken/);
    await expect.poll(async () => (await at.all('paragraph')).length).toBeGreaterThan(0);
  });

  it('says beside its count that not all rules could look', async () => {
    const at = await open();
    await at.run((harness) => harness.badge({ kind: 'findings', counts: { info: 0, warn: 1, block: 1 }, inPart: true }));
    await at.find('button', /^Postproef: 2 punten.* Een van de regels werkt nu niet\. De andere regels hebben wij wel bekeken$/);
  });

  /** What a badge does in a second that nobody sees: how often it asked for a style, and set the colours of all of our UI. */
  const workOf = async ({ page }: Visit): Promise<{ styles: number; themes: number }> => {
    await page.waitForTimeout(500); // until it has settled
    return page.evaluate(async () => {
      const work = { styles: 0, themes: 0 };
      const asked = window.getComputedStyle;
      window.getComputedStyle = (...of) => ((work.styles += 1), asked(...of));
      const observer = new MutationObserver((changes) => (work.themes += changes.length));
      observer.observe(document.querySelector('postproef-ui')!.shadowRoot!.querySelector('.shell')!, { attributeFilter: ['data-theme'] });
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      window.getComputedStyle = asked;
      return work;
    });
  };
  const putOutOfSight = ({ page }: Visit): Promise<void> => page.evaluate(() => void (document.querySelector<HTMLElement>('#box')!.style.marginTop = '3000px'));

  it('does nothing while it rests, and leaves the look of all to others while its box is out of sight', async () => {
    const at = await open({ openRoot: true });
    await putOutOfSight(at);
    expect(await workOf(at)).toEqual({ styles: 0, themes: 0 });
    await at.run((harness) => harness.badge({ kind: 'clear' }));
    expect((await workOf(at)).themes).toBe(0);
    await at.page.evaluate(() => document.querySelector('#box')!.scrollIntoView());
    await expect.poll(() => at.page.evaluate(() => document.querySelector('postproef-ui')!.shadowRoot!.querySelector('.badge')!.matches('[data-away], [data-idle]'))).toBe(false);
  });

  it('never lies over a button of the site, and goes with the box', async () => {
    const at = await open({ openRoot: true });
    await at.run((harness) => harness.badge({ kind: 'clear' }));
    const area = (): Promise<{ hidden: boolean; below: boolean; overButton: boolean }> =>
      at.page.evaluate(() => {
        const badge = document.querySelector('postproef-ui')!.shadowRoot!.querySelector<HTMLElement>('.badge')!;
        const own = badge.getBoundingClientRect();
        const overButton = [...document.querySelectorAll('button')].some((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          return left < own.right && own.left < right && top < own.bottom && own.top < bottom;
        });
        return { hidden: badge.hasAttribute('data-away'), below: own.top > (document.querySelector('#box')?.getBoundingClientRect().bottom ?? 0), overButton };
      });
    await expect.poll(area).toEqual({ hidden: false, below: true, overButton: false });
    await at.page.evaluate(() => document.querySelector<HTMLElement>('.room')!.style.setProperty('height', '0'));
    await at.page.evaluate(() => document.querySelector<HTMLElement>('h1')!.append(document.createElement('button')));
    await at.page.evaluate(() => window.dispatchEvent(new Event('resize')));
    await expect.poll(async () => (await area()).overButton).toBe(false);
    await at.page.evaluate(() => document.querySelector('#box')?.remove());
    await expect.poll(async () => (await area()).hidden).toBe(true);
  });

  it('takes on the colours behind the box, whatever the page says of itself', async () => {
    for (const dark of [false, true]) {
      const at = await open({ openRoot: true, dark });
      await at.run((harness) => harness.badge({ kind: 'clear' }));
      const theme = await at.page.evaluate(() => document.querySelector('postproef-ui')?.shadowRoot?.querySelector<HTMLElement>('.shell')?.dataset['theme']);
      expect(theme).toBe(dark ? 'dark' : 'light');
      if (!dark) await at.close();
    }
  });

  it.each(['by moving', 'by taking out and putting in'])('follows its box into a dialog and out of it, %s', async (way) => {
    const at = await open();
    if (way !== 'by moving') {
      await at.page.evaluate(() => {
        for (const type of [Element, Document, DocumentFragment]) Reflect.deleteProperty(type.prototype, 'moveBefore');
      });
    }
    await at.run((harness) => harness.badge({ kind: 'clear' }));
    await at.run((harness) => harness.focusBadge());
    await at.page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.id = 'later';
      document.body.append(dialog);
      dialog.append(document.querySelector('.composer')!);
      dialog.showModal();
      window.harness.mount();
    });
    const home = (): Promise<string | undefined> => at.page.evaluate(() => document.querySelector('postproef-ui')?.parentElement?.id);
    expect(await home()).toBe('later');
    await at.run((harness) => harness.focusBadge());
    expect(await at.focusedName()).toBe('Postproef: geen punten in uw tekst');
    await at.page.evaluate(() => document.querySelector<HTMLDialogElement>('#later')?.close());
    await at.run((harness) => harness.mount());
    expect(await home()).toBe('');
    await at.run((harness) => harness.badge({ kind: 'findings', counts: { info: 0, warn: 1, block: 1 } }));
    await at.page.evaluate(() => document.body.append(document.querySelector('.composer')!));
    await at.click('button', twoPoints);
    await expect.poll(() => at.log()).toContain('open');
  });
});

describe('axe', () => {
  it.each([false, true])('finds nothing in badge, card and gate (dark: %s)', async (dark) => {
    const at = await open({ openRoot: true, dark, contact: 'compliance@kantoor.nl' });
    // A colour half-way through its change has a contrast of its own.
    await at.page.emulateMedia({ reducedMotion: 'reduce' });
    const look = async (): Promise<unknown[]> => {
      const { violations } = await new AxeBuilder({ page: at.page }).include('postproef-ui').analyze();
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.html} ${node.failureSummary}`) }));
    };
    const states: BadgeState[] = [
      { kind: 'passed' },
      { kind: 'unchecked', reason: 'in-part' },
      { kind: 'passed', inPart: true },
      { kind: 'findings', counts: { info: 0, warn: 0, block: 1 }, unsure: true },
      { kind: 'clear' },
      { kind: 'findings', counts: { info: 1, warn: 1, block: 1 }, length: { used: 281, limit: 280, estimate: false } },
    ];
    for (const state of states) {
      await at.page.evaluate((next) => window.harness.badge(next), state);
      await at.find('button', /^Postproef/);
      expect(await look()).toEqual([]);
    }
    await at.run((harness) => harness.openCard({ together: true }));
    await at.find('dialog');
    expect(await look()).toEqual([]);
    await at.run((harness) => harness.closeCard());
    await at.run((harness) => harness.ask({ state: 'closed', canConsent: true, reasonMinLength: 5 }, 7));
    await at.click('button', 'Toch plaatsen');
    await at.find('radio', 'Dit is al openbaar');
    expect(await look()).toEqual([]);
    await at.click('button', 'Ik heb toestemming');
    await at.find('textbox', /^Toelichting/);
    expect(await look()).toEqual([]);
  }, 30_000);
});
