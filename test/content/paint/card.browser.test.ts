import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch, visit, type Visit, type VisitOptions } from './driver.ts';

const shared: { browser?: Browser; script: string; visit?: Visit } = { script: '' };

beforeAll(async () => Object.assign(shared, await launch()), 60_000);
afterAll(() => shared.browser?.close());
afterEach(() => shared.visit?.close());

async function open(options: VisitOptions = {}): Promise<Visit> {
  shared.visit = await visit(shared.browser!, shared.script, options);
  return shared.visit;
}

/** The caret stands after the third letter. */
async function writeInBox(at: Visit): Promise<void> {
  await at.page.focus('#box');
  await at.page.evaluate(() => getSelection()?.collapse(document.querySelector('#box')?.firstChild ?? null, 3));
}

const inBox = (at: Visit): Promise<boolean> => at.page.evaluate(() => document.activeElement?.id === 'box');
const text = (at: Visit): Promise<string> => at.page.evaluate(() => document.querySelector('#box')?.textContent ?? '');

describe('the card', () => {
  it('is a dialog named by the message, and tells what, why and source', async () => {
    const at = await open({ contact: 'Anna de Wit' });
    await at.run((harness) => harness.openCard());
    const card = await at.find('dialog', 'Lezers zien woorden van een klant. Weet de klant dat u dit plaatst?');
    expect(card.focused).toBe(false);
    await at.find('button', '“Zonder jullie hadden we de jaarcijfers nooit op tijd gehaald.”');
    await at.find('link', 'NBA, Sociale media (2017), paragraaf 4');
    const said = (await at.all('StaticText')).map((node) => node.name).join(' ');
    for (const part of ['Wel', 'Liever niet', 'Waarom?', 'gecontroleerd op 22-11-2026', 'Anna de Wit', '1 van 3']) expect(said).toContain(part);
  });

  it('says to a listener how grave it is, which words, and which of how many', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ takeFocus: true }));
    const card = await at.find('dialog', 'Lezers zien woorden van een klant. Weet de klant dat u dit plaatst?');
    expect(card.description).toBe('Eerst bekijken, “Zonder jullie hadden we de jaarcijfers nooit op tijd gehaald.”. 1 van 3.');
  });

  it.each([[1, 'Volgend punt', 'Let op, “', 'Lezers kunnen dit getal', '2 van 3.'], [-1, 'Vorig punt', 'Tip, “', 'Lezers zien hier vooral', '3 van 3.']] as const)('says the whole point once to a listener who steps by its key: %i', async (direction, button, severity, message, place) => {
    const at = await open();
    await writeInBox(at);
    await at.run((harness) => harness.openCard());
    await at.find('dialog');
    await at.page.evaluate((by) => window.harness.step(by), direction);
    await expect.poll(() => at.focusedName()).toBe(button);
    const { description } = await at.find('button', button);
    expect(description.startsWith(severity), description).toBe(true);
    expect(description.split(message)).toHaveLength(2);
    expect(description.endsWith(place), description).toBe(true);
  });

  it('says so where nobody has checked the source', async () => {
    const at = await open({ language: 'en' });
    await at.run((harness) => harness.openCard({ at: 1 }));
    await at.find('dialog', 'Readers cannot look this figure up. Name the study and the year.');
    expect((await at.all('StaticText')).map((node) => node.name).join(' ')).toContain('not verified');
  });

  it('opened by mouse it leaves focus and caret in the text, and typing goes on', async () => {
    const at = await open();
    await writeInBox(at);
    const caret = await at.run((harness) => harness.caret());
    await at.run((harness) => harness.openCard());
    await at.find('dialog');
    await at.click('button', 'Volgend punt');
    await at.find('dialog', /^Lezers kunnen dit getal/);
    expect(await inBox(at)).toBe(true);
    expect(await at.run((harness) => harness.caret())).toBe(caret);
    await at.page.keyboard.type('X');
    expect((await text(at)).slice(0, 5)).toBe('TroXt');
    await at.page.keyboard.press('Escape');
    await expect.poll(() => at.run((harness) => harness.isCardOpen())).toBe(false);
    await at.page.keyboard.type('Y');
    expect((await text(at)).slice(0, 6)).toBe('TroXYt');
  });

  it('opened by keyboard it takes the focus; Esc gives it back with the caret where it was', async () => {
    const at = await open({ modal: true });
    await writeInBox(at);
    const caret = await at.run((harness) => harness.caret());
    await at.run((harness) => harness.openCard({ takeFocus: true }));
    await expect.poll(async () => (await at.find('dialog', /^Lezers zien/)).focused).toBe(true);
    await at.page.keyboard.press('Tab');
    expect(await at.focusedName()).toBe('Sluiten');
    await at.page.keyboard.press('Escape');
    await expect.poll(() => inBox(at)).toBe(true);
    expect(await at.run((harness) => harness.caret())).toBe(caret);
    expect(await at.page.evaluate(() => document.querySelector<HTMLDialogElement>('#site')?.open)).toBe(true);
    await at.page.keyboard.type('X');
    expect((await text(at)).slice(0, 5)).toBe('TroXt');
    expect((await at.log()).filter((line) => line.startsWith('site heard') || line === 'site key Escape' || line === 'site key Tab')).toEqual([]);
  });

  it('can be used where the site catches the focus for a dialog of its own', async () => {
    const at = await open();
    await writeInBox(at);
    await at.page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('#box');
      const trap = (event: FocusEvent): void => void (event.target instanceof Element && !event.target.closest('.composer') && box?.focus());
      for (const type of ['focusin', 'focus'] as const) for (const capture of [true, false]) document.addEventListener(type, trap, capture);
    });
    await at.run((harness) => harness.openCard({ takeFocus: true }));
    await at.find('dialog');
    await at.page.keyboard.press('Tab');
    expect(await at.focusedName()).toBe('Sluiten');
  });

  it('opened from the badge it gives the focus back to the badge', async () => {
    const at = await open();
    await at.run((harness) => harness.badge({ kind: 'clear' }));
    await at.run((harness) => harness.focusBadge());
    await at.run((harness) => harness.openCard({ takeFocus: true }));
    await expect.poll(() => at.focusedName()).toMatch(/^Lezers zien/);
    await at.page.keyboard.press('Escape');
    await expect.poll(() => at.focusedName()).toBe('Postproef: geen punten in uw tekst');
  });

  it('turns the pages by keyboard without losing its focus', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ takeFocus: true, at: 2 }));
    await at.find('dialog');
    while ((await at.focusedName()) !== 'Volgend punt') await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await at.find('dialog', /^Lezers zien woorden/);
    expect(await at.focusedName()).toBe('Volgend punt');
    expect(await at.log()).toContain('go to nba.client-quote');
  });

  it('names the other points about the same words, and turns to them', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ takeFocus: true, together: true }));
    await at.find('dialog', /^Lezers zien woorden/);
    while ((await at.focusedName()) !== 'Lezers zien hier vooral reclame. Vertel wat zij eraan hebben.') await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await at.find('dialog', /^Lezers zien hier vooral reclame/);
    expect(await at.focusedName()).toMatch(/^Lezers zien hier vooral reclame/);
    expect(await at.log()).toContain('go to nba.spam-promo');
    expect((await at.all('button')).map(({ name }) => name).filter((name) => name.startsWith('Lezers'))).toHaveLength(2);
  });

  it('sets off its words from the other marks, and leaves no trace', async () => {
    const at = await open();
    const setOff = (): Promise<string> => at.page.evaluate(() => [...(CSS.highlights.get('postproef-shown') ?? [])].join());
    await at.run((harness) => harness.openCard());
    await at.find('dialog');
    const first = await setOff();
    expect(first).toContain('jaarcijfers');
    await at.click('button', 'Volgend punt');
    await at.find('dialog', /^Lezers kunnen/);
    expect(await setOff()).not.toBe(first);
    await at.page.keyboard.press('Escape');
    await expect.poll(setOff).toBe('');
  });

  it('names no points about other words', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard());
    await at.find('dialog');
    expect((await at.all('button')).map(({ name }) => name).filter((name) => name.startsWith('Lezers'))).toEqual([]);
  });

  it('keeps its exits apart', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ only: 0 }));
    await at.click('button', 'Sluiten');
    await expect.poll(() => at.run((harness) => harness.isCardOpen())).toBe(false);
    await at.run((harness) => harness.openCard({ only: 1 }));
    await at.click('button', 'Past hier niet');
    await expect.poll(() => at.log()).toEqual(['dismiss nba.missing-source']);
  });

  it('leaves what holds a post to the gate', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ only: 0 }));
    await at.find('dialog');
    expect((await at.all('button')).map((node) => node.name)).not.toContain('Past hier niet');
  });

  it('goes on to the next point after "past hier niet"', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ at: 1 }));
    await at.click('button', 'Past hier niet');
    await at.find('dialog', /^Lezers zien hier vooral/);
    expect(await at.run((harness) => harness.isCardOpen())).toBe(true);
  });

  it('what a script presses counts for nothing', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard({ at: 1 }));
    for (const name of ['Past hier niet', 'Sluiten', 'Volgend punt']) await at.fakeClick('button', name);
    await at.page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(await at.run((harness) => harness.isCardOpen())).toBe(true);
    expect((await at.log()).filter((line) => !line.startsWith('site key'))).toEqual([]);
  });

  it('is closed by whoever opened it, and not by who opened it before', async () => {
    const at = await open();
    for (const point of [0, 1]) await at.page.evaluate((one) => window.harness.openCard({ at: one }), point);
    const isOpen = (): Promise<boolean> => at.run((harness) => harness.isCardOpen());
    await at.run((harness) => harness.closers[0]?.());
    expect(await isOpen()).toBe(true);
    await at.run((harness) => harness.closers[1]?.());
    expect(await isOpen()).toBe(false);
  });

  it('goes when the writer presses elsewhere', async () => {
    const at = await open();
    await at.run((harness) => harness.openCard());
    await at.find('dialog');
    await at.page.mouse.click(5, 5);
    await expect.poll(() => at.run((harness) => harness.isCardOpen())).toBe(false);
  });
});
