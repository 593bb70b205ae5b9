import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, visit, type Visit, type VisitOptions } from './driver.ts';

const shared: { browser?: Browser; script: string; visit?: Visit } = { script: '' };

beforeAll(async () => Object.assign(shared, await launch()), 60_000);
afterAll(() => shared.browser?.close());
afterEach(() => shared.visit?.close());

async function open(options: VisitOptions = {}): Promise<Visit> {
  shared.visit = await visit(shared.browser!, shared.script, options);
  return shared.visit;
}

const answers = async (at: Visit): Promise<string[]> => (await at.log()).filter((line) => line.startsWith('answer'));
const expectAnswer = (at: Visit, answer: string): Promise<void> => expect.poll(() => answers(at)).toEqual([`answer ${answer}`]);

const afterAPause = { timeout: 5_000, interval: 750 };
/** Presses a letter three times, each when a letter counts. */
const pressAfterPauses = async (at: Visit, letter: string): Promise<void> => {
  let presses = 0;
  await expect.poll(async () => (await at.page.keyboard.press(letter), (presses += 1)), afterAPause).toBe(3);
};

describe('the gate as it is met', () => {
  it('is an alert dialog, named by its heading and described by the lead alone', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    const gate = await at.find('alertdialog');
    expect(gate.name).toBe('Wilt u nog 2 punten bekijken voordat u plaatst?');
    expect(gate.description).toBe('Uw tekst blijft staan.');
    expect(gate.modal).toBe(true);
    expect(await at.focusedName()).toBe('Wilt u nog 2 punten bekijken voordat u plaatst?');
    expect((await at.all('button')).map((button) => button.name)).not.toContain('Plaatsen');
  });

  it('names the buttons in English', async () => {
    const at = await open({ language: 'en' });
    await at.run((harness) => harness.ask({ canConsent: true }));
    for (const name of ['Edit', 'Post anyway', 'I have consent']) await at.find('button', name);
    expect((await at.find('alertdialog')).name).toBe('Look at 2 points before you post?');
  });

  it('keeps Tab inside, both ways', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    const seen: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await at.page.keyboard.press('Tab');
      seen.push((await at.focusedName()).slice(0, 14));
    }
    expect(seen).toEqual(['Eerst bekijken', 'Let op: “Uit o', 'Toch plaatsen', 'Bewerken', 'Terug naar uw ', 'Eerst bekijken']);
    await at.page.keyboard.press('Shift+Tab');
    await at.page.keyboard.press('Shift+Tab');
    expect(await at.focusedName()).toBe('Bewerken');
  });

  it('shows five points, then the rest on request', async () => {
    const at = await open();
    await at.run((harness) => harness.ask({}, 8));
    await at.find('alertdialog');
    expect(await at.all('listitem')).toHaveLength(5);
    await at.click('button', 'En nog 3');
    await expect.poll(async () => (await at.all('listitem')).length).toBe(8);
  });

  it('keeps its question in sight while the list and a reason scroll under it', async () => {
    const at = await open({ openRoot: true });
    await at.page.evaluate(() => window.harness.ask({ state: 'closed' }, 7));
    await at.click('button', /^En nog/);
    await at.click('button', 'Toch plaatsen');
    await at.find('radio');
    const { top, bottom } = await at.page.evaluate(() => document.querySelector('postproef-ui')!.shadowRoot!.querySelector('h2')!.getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(200);
  });

  it('stands above a modal dialog of the site, and is usable there', async () => {
    const at = await open({ modal: true });
    await at.run((harness) => harness.ask());
    await at.click('button', 'Bewerken');
    await expectAnswer(at, '{"kind":"edit"}');
    expect(await at.page.evaluate(() => document.querySelector<HTMLDialogElement>('#site')?.open)).toBe(true);
  });

  it('fits 320 pixels', async () => {
    const at = await open({ narrow: true });
    await at.run((harness) => harness.ask({ state: 'closed', canConsent: true }, 3));
    await at.click('button', 'Ik heb toestemming');
    await expectAnswer(at, '{"kind":"consent"}');
  });
});

describe('room', () => {
  it('keeps badge, card and gate whole with wide text spacing on a screen of 320 pixels', async () => {
    const at = await open({ narrow: true, openRoot: true, contact: 'compliance@kantoor.nl' });
    const cutOff = (): Promise<string[]> =>
      at.page.evaluate(() => {
        const root = document.querySelector('postproef-ui')!.shadowRoot!;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        return [...root.querySelectorAll<HTMLElement>('.badge, .card, .card *, .gate, .gate *')]
          .filter((part) => part.checkVisibility() && !part.matches('.unseen, svg *'))
          .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 || part.getBoundingClientRect().right > innerWidth)
          .map((part) => `${part.localName}.${part.className}`);
      });
    await at.run((harness) => harness.badge({ kind: 'passed', length: { used: 3050, limit: 3000, estimate: true } }));
    await at.run((harness) => harness.openCard());
    await at.find('dialog');
    await expect.poll(cutOff).toEqual([]);
    await at.run((harness) => harness.closeCard());
    await at.run((harness) => harness.ask({ state: 'closed', canConsent: true }, 2));
    await at.click('button', 'Toch plaatsen');
    await at.find('radio', 'Dit is al openbaar');
    await expect.poll(cutOff).toEqual([]);
  });
});

describe('answers', () => {
  it('Esc goes back to the text, and the site does not hear it', async () => {
    const at = await open({ modal: true });
    await at.page.focus('#box');
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    await at.page.keyboard.press('Escape');
    await expectAnswer(at, '{"kind":"edit"}');
    expect(await at.page.evaluate(() => document.activeElement?.id)).toBe('box');
    expect(await at.page.evaluate(() => document.querySelector<HTMLDialogElement>('#site')?.open)).toBe(true);
    expect(await at.log()).not.toContain('site key Escape');
  });

  it('gives the focus back to the Post button after "post anyway", for the second press', async () => {
    const at = await open();
    await at.page.focus('#post');
    await at.run((harness) => harness.ask());
    await at.click('button', 'Toch plaatsen');
    await expectAnswer(at, '{"kind":"post"}');
    expect(await at.page.evaluate(() => document.activeElement?.id)).toBe('post');
  });

  it.each([
    ['nl', 'b', '{"kind":"edit"}'],
    ['nl', 't', '{"kind":"post"}'],
    ['en', 'e', '{"kind":"edit"}'],
    ['en', 'p', '{"kind":"post"}'],
  ] as const)('in %s the letter %s answers %s', async (language, letter, answer) => {
    const at = await open({ language });
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    await expect.poll(async () => (await at.page.keyboard.press(letter), answers(at)), afterAPause).toEqual([`answer ${answer}`]);
  });

  it('takes no letter of somebody who types on for an answer', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.page.keyboard.type('Tot morgen, bedankt!', { delay: 20 });
    await at.find('alertdialog');
    expect(await answers(at)).toEqual([]);
  });

  it('a point leads to its own words', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.click('button', /^Let op/);
    await expectAnswer(at, 'edit nba.missing-source');
  });

  it('Enter on the heading does nothing, and Enter never posts by itself', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    await at.page.keyboard.press('Enter');
    await at.page.keyboard.press('Space');
    await at.find('alertdialog');
    expect(await answers(at)).toEqual([]);
  });

  it('what a script presses counts for nothing', async () => {
    const at = await open();
    await at.run((harness) => harness.ask({ canConsent: true }));
    for (const name of ['Toch plaatsen', 'Ik heb toestemming', 'Bewerken', 'Terug naar uw tekst']) await at.fakeClick('button', name);
    await at.page.evaluate(() => {
      for (const key of ['t', 'b', 'Escape']) document.querySelector('postproef-ui')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await at.find('alertdialog');
    expect(await answers(at)).toEqual([]);
  });

  it('a host that the page removes means edit', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    await at.page.evaluate(() => document.querySelector('postproef-ui')?.remove());
    await expectAnswer(at, '{"kind":"edit"}');
  });

  it.each(['by moving', 'by taking out and putting in'])('stays open when the host has to move %s', async (way) => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    await at.page.evaluate((plain) => {
      if (plain) for (const type of [Element, Document, DocumentFragment]) Reflect.deleteProperty(type.prototype, 'moveBefore');
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.append(document.querySelector('.composer')!);
      dialog.showModal();
      window.harness.mount();
    }, way !== 'by moving');
    expect((await at.find('alertdialog')).modal).toBe(true);
    expect(await answers(at)).toEqual([]);
  });

  it('the end of the page session means edit', async () => {
    const at = await open();
    await at.run((harness) => harness.ask());
    await at.find('alertdialog');
    await at.run((harness) => harness.abort());
    await expectAnswer(at, '{"kind":"edit"}');
  });
});

describe('a post that is held', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await open({ contact: 'compliance@kantoor.nl' });
  });

  it('asks the reason first, with nothing chosen, and says who sees it', async () => {
    await at.run((harness) => harness.ask({ state: 'closed' }));
    await at.find('alertdialog');
    await pressAfterPauses(at, 't');
    expect(await at.all('radio')).toHaveLength(0);
    await at.click('button', 'Toch plaatsen');
    await at.find('radio', 'Dit is al openbaar');
    expect(await at.focusedName()).toBe('De regel past niet bij deze tekst');
    expect((await at.find('group')).description).toBe('De reden komt in uw eigen logboek op deze computer.');
    expect((await at.find('button', 'Toch plaatsen')).disabled).toBe(true);
    await at.click('button', 'Toch plaatsen');
    expect(await answers(at)).toEqual([]);
    await at.click('radio', 'Dit is al openbaar');
    await expect.poll(async () => (await at.find('button', 'Toch plaatsen')).disabled).toBe(false);
    await at.click('button', 'Toch plaatsen');
    await expectAnswer(at, '{"kind":"post","reason":{"code":"already-public","note":""}}');
  });

  it('waits for a note as long as the firm asks, and letters are letters in it', async () => {
    await at.run((harness) => harness.ask({ state: 'closed', reasonMinLength: 10 }));
    await at.click('button', 'Toch plaatsen');
    await at.click('radio', 'Dit is goedgekeurd op kantoor');
    await at.click('textbox', /^Toelichting/);
    await at.page.keyboard.type('bt');
    await expect.poll(async () => (await at.find('button', 'Toch plaatsen')).disabled).toBe(true);
    await at.page.keyboard.type(' door de partner');
    await expect.poll(async () => (await at.find('button', 'Toch plaatsen')).disabled).toBe(false);
    await at.click('button', 'Toch plaatsen');
    await expectAnswer(at, '{"kind":"post","reason":{"code":"approved","note":"bt door de partner"}}');
    expect((await at.log()).filter((line) => line.startsWith('site'))).toEqual([]);
  });

  it('asks for the note of a consent too, where the firm asks for one, by keyboard alone', async () => {
    await at.run((harness) => harness.ask({ state: 'closed', canConsent: true, reasonMinLength: 10 }));
    await at.find('alertdialog');
    while ((await at.focusedName()) !== 'Ik heb toestemming') await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await expect.poll(() => at.focusedName()).toBe('Toelichting (minstens 10 tekens)');
    expect(await at.find('group')).toMatchObject({ name: 'Van wie hebt u toestemming, en hoe?', description: 'Uw antwoord komt in uw eigen logboek op deze computer.' });
    await at.page.keyboard.type('bt');
    await expect.poll(async () => (await at.find('button', 'Ik heb toestemming')).disabled).toBe(true);
    await at.click('button', 'Ik heb toestemming');
    expect(await answers(at)).toEqual([]);
    await at.click('textbox', /^Toelichting/);
    await at.page.keyboard.type(' van Els, per mail');
    while ((await at.focusedName()) !== 'Ik heb toestemming') await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await expectAnswer(at, '{"kind":"consent","note":"bt van Els, per mail"}');
  });

  it('asks one thing at a time, and keeps what was filled in', async () => {
    await at.run((harness) => harness.ask({ state: 'closed', canConsent: true, reasonMinLength: 10 }));
    await at.click('button', 'Toch plaatsen');
    await at.click('radio', 'Dit is al openbaar');
    await at.click('button', 'Ik heb toestemming');
    await expect.poll(() => at.focusedName()).toBe('Toelichting (minstens 10 tekens)');
    expect([await at.all('radio'), await at.all('textbox')]).toMatchObject([{ length: 0 }, { length: 1 }]);
    expect((await at.find('button', 'Toch plaatsen')).disabled).toBe(false);
    await at.click('button', 'Toch plaatsen');
    await at.click('textbox', /^Toelichting/);
    await at.page.keyboard.type('staat op onze site');
    await at.click('button', 'Toch plaatsen');
    await expectAnswer(at, '{"kind":"post","reason":{"code":"already-public","note":"staat op onze site"}}');
  });

  it('can be done by keyboard alone', async () => {
    await at.run((harness) => harness.ask({ state: 'closed' }, 1));
    await at.find('alertdialog');
    while ((await at.focusedName()) !== 'Toch plaatsen') await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await at.find('radio', 'Ik pas het later aan');
    await at.page.keyboard.press('Space');
    while ((await at.focusedName()) !== 'Toch plaatsen') await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await expectAnswer(at, '{"kind":"post","reason":{"code":"does-not-fit","note":""}}');
  });

  it('says whom to ask, and offers no way past where the firm wants none', async () => {
    await at.run((harness) => harness.ask({ state: 'closed', override: 'never', canConsent: true }));
    await at.find('link', 'compliance@kantoor.nl');
    expect((await at.all('button')).map((button) => button.name).filter((name) => !/“/.test(name))).toEqual(['Terug naar uw tekst', 'Bewerken']);
    await pressAfterPauses(at, 't');
    await at.find('alertdialog');
    expect(await answers(at)).toEqual([]);
  });
});
