/**
 * What the tests may ask: what went out (`__posted`, `__sent`) and what an editor's own model holds (`__model`).
 * The model is asked through the editor's API and never read from the DOM: an extension that damages a
 * document leaves the two disagreeing, and that is what has to show.
 */
export type How = 'click' | 'button-key' | 'mod-enter' | 'enter' | 'submit';
export type Kind = 'post' | 'comment' | 'article';

const posted: { how: How; kind: Kind; text: string }[] = [];
const sent: string[] = [];
const models = new Map<string, () => string>();

export function recordPost(how: How, kind: Kind, text: string): void {
  posted.push({ how, kind, text });
}

/** Private messages: kept apart, so that "nothing was posted" stays a plain question. */
export function recordMessage(text: string): void {
  sent.push(text);
}

/** Puts a composer on the list that `__model(id)` reads; returns how to take it off again. */
export function offerModel(id: string, text: () => string): () => void {
  models.set(id, text);
  return () => {
    if (models.get(id) === text) models.delete(id);
  };
}

Object.assign(window, {
  __posted: posted,
  __sent: sent,
  __model: (id: string): string => models.get(id)?.() ?? '',
});
