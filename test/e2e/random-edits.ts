import type { CDPSession } from 'playwright-core';

/** One press of a key: its name as in `KeyboardEvent.key`; `modifiers` as the DevTools protocol has them (2 Control, 8 Shift). */
interface Press {
  readonly key: string;
  readonly modifiers?: number;
}

const control = 2;
const shift = 8;

/** Mulberry32: the same seed, the same edits. */
export const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

const words = ['Het BSN is 250591960.', 'U krijgt gegarandeerd geld terug van de fiscus.', 'gegarandeerd', '250591960', 'BSN', 'onze klant', 'de fiscus', 'gratis geld!', 'Café', '€ 25', '#fiets', 'https://example.org/x', 'ik denk', 'wij', '100%', 'risicovrij', 'de jaarrekening', 'u', '- '];
const typed = (text: string): Press[] => [...text].map((key) => ({ key }));
const times = (count: number, press: Press): Press[] => Array.from({ length: count }, () => press);

/** What a hasty writer does, each with how often it is done. Nothing here depends on what stands in the box. */
const habits: readonly (readonly [weight: number, edit: (random: (below: number) => number, newLine: Press) => Press[]])[] = [
  [30, (random) => typed(`${words[random(words.length)]} `)],
  [8, () => typed('. ')],
  [6, (_, newLine) => [newLine]],
  [10, (random) => times(1 + random(3), { key: 'Backspace' })],
  [5, (random) => times(1 + random(3), { key: 'Delete' })],
  [4, () => [{ key: 'Backspace', modifiers: control }]],
  [12, (random) => times(1 + random(5), { key: random(2) === 0 ? 'ArrowLeft' : 'ArrowRight' })],
  [4, (random) => [{ key: random(2) === 0 ? 'ArrowUp' : 'ArrowDown' }]],
  [5, (random) => [{ key: random(2) === 0 ? 'Home' : 'End', ...(random(2) === 0 ? { modifiers: control } : {}) }]],
  [5, (random) => [...times(1 + random(8), { key: 'ArrowLeft', modifiers: shift }), { key: random(2) === 0 ? 'c' : 'x', modifiers: control }]],
  [7, () => [{ key: 'v', modifiers: control }]],
  [3, (random) => [...times(1 + random(5), { key: 'ArrowLeft', modifiers: shift }), ...typed('nee ')]],
  [4, () => [{ key: 'z', modifiers: control }]],
  [2, () => [{ key: 'z', modifiers: control | shift }]],
  [1, () => [{ key: 'a', modifiers: control }, ...typed('Opnieuw. ')]],
];
const whole = habits.reduce((sum, [weight]) => sum + weight, 0);

/**
 * @param newLine the key that makes a new line here, and never posts
 * @param without keys that are left out when they come with Control
 */
export const randomEdits = (seed: number, count: number, newLine: Press, without = ''): Press[][] => {
  const random = randomFrom(seed);
  const leftOut = ({ key, modifiers = 0 }: Press): boolean => (modifiers & control) !== 0 && without.includes(key);
  return Array.from({ length: count }, () => {
    let at = random(whole);
    const [, edit] = habits.find(([weight]) => (at -= weight) < 0) ?? habits[0]!;
    return edit(random, newLine).filter((press) => !leftOut(press));
  });
};

const codes: Readonly<Record<string, number>> = { Backspace: 8, Enter: 13, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46 };

const eventsOf = ({ key, modifiers = 0 }: Press) => {
  const letter = key.length === 1;
  const text = key === 'Enter' ? '\r' : letter && (modifiers & control) === 0 ? key : undefined;
  const windowsVirtualKeyCode = codes[key] ?? (/[a-z0-9 ]/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key.length > 1 ? key : '';
  const event = { key: modifiers & shift && letter ? key.toUpperCase() : key, code, modifiers, windowsVirtualKeyCode };
  return [{ ...event, type: text === undefined ? ('rawKeyDown' as const) : ('keyDown' as const), ...(text === undefined ? {} : { text }) }, { ...event, type: 'keyUp' as const }];
};

/** Presses the keys one after the other, on to the browser as fast as it takes them: real input, in order. */
export const pressAll = async (session: CDPSession, presses: readonly Press[]): Promise<void> => {
  await Promise.all(presses.flatMap(eventsOf).map((event) => session.send('Input.dispatchKeyEvent', event)));
};

/**
 * Editors finish some edits a moment later (Quill its selection, Draft.js its cutting), so how fast keys come would decide as well as their
 * order. Letters go on at once; before and after any other key the page gets the time to finish.
 */
export const pressSteadily = async (session: CDPSession, edits: readonly (readonly Press[])[]): Promise<void> => {
  const settle = () => session.send('Runtime.evaluate', { expression: 'new Promise((done) => setTimeout(() => setTimeout(done, 2), 2))', awaitPromise: true });
  let typing = false;
  for (const press of edits.flat()) {
    const letter = press.key.length === 1 && press.modifiers === undefined;
    if (typing && !letter) await settle();
    const sent = pressAll(session, [press]);
    typing = letter;
    if (letter) continue;
    await sent;
    await settle();
  }
  await settle();
};
