import { fingerprintOf } from '../engine/known/history.ts';
import { isAlive } from '../platform/alive.ts';
import { handover, type Handover } from '../platform/handover.ts';
import { send } from '../platform/messages.ts';
import type { BoxReport } from '../platform/page-report.ts';
import { standardSettings, type Settings } from '../platform/settings.ts';
import { siteOf } from '../sites/index.ts';
import type { Composer, Site } from '../sites/site.ts';
import { holdsPosting } from './post-gate.ts';
import { shareControl } from './commit.ts';
import { caretIn } from './caret.ts';
import { boxesOnPage, boxOfEvent } from './composers.ts';
import { Hint } from './hint.ts';
import { likelyPostAmong } from './likely-post.ts';
import { createCard } from './paint/card.ts';
import { createGate } from './paint/gate.ts';
import { focused } from './paint/focus.ts';
import { openSurface } from './paint/surface.ts';
import { RuleBook } from './rule-book.ts';
import { Session } from './session.ts';
import type { PageContext } from './page-context.ts';

/** Next and former point, from inside a watched box or the card. A key that no editor and none of the sites uses. */
const isStep = ({ key, isTrusted, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => key === 'F8' && isTrusted && !ctrlKey && !altKey && !metaKey;
const aside = (act: () => void): void => {
  try {
    act();
  } catch (error) {
    console.warn('Postproef stepped aside.', error);
  }
};
/** Writing: it comes too often for a look at every box. A key that may act is not among it. */
const isTyping = (event: Event): boolean => (event instanceof KeyboardEvent ? event.key !== 'Enter' && event.key !== 'F8' : event.type === 'input' || event.type.startsWith('composition'));
const directionOf = ({ shiftKey }: KeyboardEvent): 1 | -1 => (shiftKey ? -1 : 1);

class Guard {
  readonly #sessions = new Map<HTMLElement, Session>();
  readonly #hint: Hint;
  /** The address at the last event. */
  #path = location.pathname;

  constructor(private readonly site: Site, private readonly context: PageContext, private readonly signal: AbortSignal) {
    this.#hint = new Hint(site, context.surface, (box) => this.watches(box), signal);
    const likely = likelyPostAmong(site, [focused()]);
    for (const { box, composer } of [...boxesOnPage(site), ...(likely ? [likely] : [])]) this.#adopt(box, composer);
    context.surface.readKeys((event) => this.#stepsInCard(event), signal);
    document.addEventListener('selectionchange', ({ target }) => this.#noteCaret(target), { signal });
    signal.addEventListener('abort', () => this.#sessions.forEach((session) => session.end()), { once: true });
  }

  /** Every event of the page passes here, before the page sees it. Whatever breaks here must not break there. */
  on(event: Event): void {
    aside(() => this.#on(event));
  }

  /** What happens in our own UI is nobody else's. */
  keep(event: Event): void {
    aside(() => this.context.surface.keep(event));
  }

  #on(event: Event): void {
    if (this.signal.aborted || event.type === 'pointerover') return;
    if (!isTyping(event) || location.pathname !== this.#path) this.#sweep();
    this.#path = location.pathname;
    const session = this.#sessionOf(event);
    if (event.type === 'focusin') this.#focus();
    else if (event.type === 'input') session?.watch.touch();
    else if (event.type === 'compositionstart' || event.type === 'compositionend') session?.watch.compose(event.type === 'compositionstart');
    else if (event.type === 'click' || event.type === 'keydown' || event.type === 'submit') this.#act(event, session);
  }

  /** Whether a box is a likely post is asked when it gets the focus and at each change: its button may come with the first words. */
  #sessionOf(event: Event): Session | undefined {
    const path = event.composedPath();
    const found = boxOfEvent(this.site, event);
    if (found) return this.#adopt(found.box, found.composer);
    for (const [box, session] of this.#sessions) if (path.includes(box)) return session;
    const likely = event.type === 'focusin' || event.type === 'input' ? likelyPostAmong(this.site, path) : undefined;
    return likely && this.#adopt(likely.box, likely.composer);
  }

  #focus(): void {
    this.#sessions.forEach(({ watch }) => watch.paint()); // the focus came or went
    this.#hint.look();
  }

  #act(event: Event, session: Session | undefined): void {
    if (event.type === 'keydown') session?.noteCaret(); // the site may have emptied a textarea since the last one
    if (event instanceof KeyboardEvent && isStep(event) && session) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return session.step(directionOf(event));
    }
    if (event.type !== 'keydown' || (event instanceof KeyboardEvent && event.key === 'Enter')) for (const { box, composer } of boxesOnPage(this.site)) this.#adopt(box, composer);
    const posted = this.#postedBy(event, session);
    posted.forEach((one) => one.noteCaret());
    if (holdsPosting(posted.map(({ postGate }) => postGate), this.context, event.isTrusted)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event instanceof MouseEvent && event.type === 'click' && event.isTrusted) session?.advice.pressAt(event.clientX, event.clientY);
  }

  #stepsInCard(event: KeyboardEvent): boolean {
    const { card } = this.context;
    if (!card.isOpen || !isStep(event)) return false;
    card.step(directionOf(event));
    return true;
  }

  /** In the box that it moved in; where that is none of them, a site may have emptied any. */
  #noteCaret(target: EventTarget | null): void {
    const all = [...this.#sessions.values()];
    const there = all.find(({ box }) => box === target) ?? all.find(({ box }) => caretIn(box));
    for (const session of there ? [there] : all) session.noteCaret();
  }

  /** The boxes that this event would post, in the order of the page. @param session of the box that it happened in: what is written there presses no control */
  #postedBy(event: Event, session: Session | undefined): Session[] {
    const all = [...this.#sessions.values()];
    const posted = (event.type === 'keydown' && session ? [session] : all).filter((one) => one.posts(event));
    const along = posted.length === 0 ? [] : all.filter((one) => !posted.includes(one) && posted.some((other) => shareControl(one, other)) && !one.isOver);
    return [...posted, ...along].sort((a, b) => (a.box.compareDocumentPosition(b.box) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  #adopt(box: HTMLElement, composer: Composer): Session {
    const known = this.#sessions.get(box);
    if (known && (known.composer === composer || !known.isOver)) return known;
    known?.end();
    this.#forgetUnderWay(composer);
    const session = new Session(box, composer, this.context, () => this.#endIfOver(session));
    this.#sessions.set(box, session);
    this.#hint.look();
    this.context.opened();
    return session;
  }

  /** A new box of the same kind: whatever was on its way to be posted has arrived, or was given up. */
  #forgetUnderWay(composer: Composer): void {
    for (const [box, session] of this.#sessions) {
      if (box.isConnected || session.composer !== composer) continue;
      session.end();
      this.#sessions.delete(box);
    }
  }

  /** The rules are ready, or others than they were: every draft stays as it is and is checked anew. */
  renew(): void {
    this.#sessions.forEach(({ watch }) => watch.renew());
  }

  watches(box: Element): boolean {
    return this.#sessions.has(box as HTMLElement);
  }

  /** The boxes on the page, for the popup. */
  report(): BoxReport[] {
    this.#sweep();
    return [...this.#sessions.values()].filter(({ box }) => box.isConnected).map(({ watch }) => watch.report());
  }

  #sweep(): void {
    this.#sessions.forEach((session) => this.#endIfOver(session));
  }

  #endIfOver(session: Session): void {
    if (!session.isOver) return;
    session.end();
    this.#sessions.delete(session.box);
  }
}

const start = (site: Site, given: Settings | undefined, book: RuleBook, signal: AbortSignal): Guard => {
  const settings: Settings = given ?? { ...standardSettings, language: navigator.language.startsWith('nl') ? 'nl' : 'en' };
  const surface = openSurface({ language: settings.language, signal, bound: true, ...(settings.contact === undefined ? {} : { contact: settings.contact }) });
  const context: PageContext = {
    site,
    settings,
    surface,
    book,
    card: createCard(surface),
    gate: createGate(surface),
    log: (decision) => void send('decision', { ...decision, platform: site.id }).catch((error: unknown) => console.warn('Postproef could not write its log.', error)),
    remember: (text) => {
      const post = fingerprintOf(text);
      book.remember(post);
      send('posted', post).catch((error: unknown) => console.warn('Postproef could not remember this post.', error));
    },
    opened: () => void send('opened', undefined).catch((error: unknown) => console.warn('Postproef could not look for newer rules.', error)),
  };
  return new Guard(site, context, signal);
};

/** Begins, and begins anew with other settings; other rules are taken on as it stands. Ends for good with the handover. */
const stand = (site: Site, shared: Handover, book: RuleBook): void => {
  const turn = new AbortController();
  const settings = JSON.stringify(shared.settings);
  book.take(shared.rules);
  const guard = start(site, shared.settings, book, AbortSignal.any([turn.signal, shared.end.signal]));
  shared.guard = (event) => guard.on(event);
  shared.keep = (event) => guard.keep(event);
  shared.tell = () => ({ packs: book.packs, boxes: guard.report() });
  shared.watches = (box) => guard.watches(box);
  const renew = (): void =>
    void book
      .makeReady()
      .catch((error: unknown) => console.warn('Postproef could not make its rules ready.', error))
      .then(() => turn.signal.aborted || guard.renew());
  renew();
  shared.forget = () => {
    book.forget();
    renew();
  };
  shared.changed = () => {
    if (JSON.stringify(shared.settings) === settings) {
      if (book.take(shared.rules)) renew();
      return;
    }
    turn.abort();
    stand(site, shared, book);
  };
};

/** Marks must not stay behind an extension that is gone, even while nobody touches the page. Milliseconds. */
const leaveWithExtension = ({ end }: Handover): void => {
  const timer = setInterval(() => isAlive() || end.abort(), 2_000);
  end.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
};

const site = siteOf(new URL(location.href));
const shared = handover();
if (site && shared && !shared.guard) {
  leaveWithExtension(shared);
  stand(site, shared, new RuleBook(shared.earlier ?? []));
}
