/** Everything around the composers: bar, shortcuts, opener, feed, contacts. Only the opener and articles follow the fixtures. */
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { options } from '../shared/options.ts';
import { lotte, me, noor, pieter, youssef, type Person } from '../shared/people.ts';
import { onPress } from '../shared/press.ts';
import { stories, type Story } from '../shared/stories.ts';
import { withTags } from '../shared/with-tags.ts';
import { words } from '../shared/words.ts';
import { commentBox } from './comment-box.ts';
import { named } from './dressing.ts';

const { lang } = options;
const picture = (name: string): Element => fromMarkup(icon(name));
const face = (person: Person, ...more: string[]): HTMLElement => element('img', { src: person.face, alt: '', class: named('face', ...more) });

export function showPage(root: HTMLElement, open: () => void): { addPost(text: string): void } {
  const feed = element('div', { class: named('feed') }, ...stories.map((story, index) => article(story, `story-${index + 1}`)));
  root.append(
    bar(),
    element('div', { class: named('columns') },
      element('aside', { class: named('side') }, shortcuts()),
      element('div', { role: 'main', class: named('centre') }, opener(open), feed),
      element('aside', { class: named('side') }, contacts())),
  );
  let own = 0;
  return {
    addPost(text) {
      own += 1;
      feed.prepend(article({ by: me, ago: { en: words.now, nl: words.now }, text: { en: text, nl: text }, likes: 0, comments: 0 }, `own-story-${own}`));
    },
  };
}

function bar(): HTMLElement {
  return element('header', { class: named('bar') },
    element('div', { class: named('bar-left') }, element('span', { class: named('brand') }, 'plaza'),
      element('label', { class: named('search') }, picture('search'), element('input', { type: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-label': words.search, placeholder: words.search }))),
    element('nav', { class: named('nav') }, ...['home', 'people', 'video', 'list'].map((name, index) => element('a', { href: '#', 'aria-label': name, class: index === 0 ? named('nav-item', 'here') : named('nav-item') }, picture(name)))),
    element('div', { class: named('bar-right') }, element('span', { class: named('round') }, picture('chat')), element('span', { class: named('round') }, picture('bell')), face(me, 'bar-face')));
}

function shortcuts(): HTMLElement {
  const row = (lead: Node, label: string): HTMLElement => element('a', { href: '#', class: named('shortcut') }, lead, element('span', {}, label));
  return element('nav', { class: named('shortcuts') },
    row(face(me, 'small'), me.name),
    ...([['people', words.groups], ['clock', words.events], ['page', words.pages], ['mark', words.saved]] as const).map(([name, label]) => row(element('span', { class: named('spot', `spot-${name}`) }, picture(name)), label)),
    element('h2', { class: named('side-heading') }, words.shortcuts),
    ...words.groupNames.map((name, index) => row(element('span', { class: named('group', `group-${index}`) }, name.slice(0, 1)), name)));
}

function opener(open: () => void): HTMLElement {
  const start = onPress(element('div', { role: 'button', tabindex: 0, class: named('opener') }, element('span', {}, words.onYourMind)), open);
  const kind = (name: string, label: string): HTMLElement => element('span', { class: named('opener-kind', `tool-${name}`) }, picture(name), element('span', {}, label));
  return element('div', { role: 'region', 'aria-label': words.createPost, class: named('card', 'opener-card') },
    element('div', { class: named('opener-row') }, face(me), start),
    element('div', { class: named('opener-kinds') }, kind('video', words.live), kind('image', words.photoVideo), kind('smile', words.feeling)));
}

/** One post with its comments; `aria-labelledby` gives each article a name of its own, as on the site. */
function article(story: Story, id: string): HTMLElement {
  const comments = element('div', { class: named('comments') });
  const box = commentBox(id === 'story-1' ? 'facebook-comment' : `facebook-comment-${id}`, (text) => comments.append(comment(text)));
  const action = (name: string, label: string, aria: string): HTMLElement => element('div', { role: 'button', tabindex: 0, 'aria-label': aria, class: named('action') }, picture(name), element('span', {}, label));
  return element('div', { role: 'article', 'aria-labelledby': id, class: named('card', 'story') },
    element('div', { class: named('story-head') }, face(story.by),
      element('div', {}, element('p', { id, class: named('name') }, story.by.name), element('p', { class: named('meta') }, `${story.ago[lang]} · `, picture('globe'))),
      element('div', { role: 'button', tabindex: 0, 'aria-label': '…', class: named('icon-button') }, picture('more'))),
    element('div', { 'data-ad-rendering-role': 'story_message', class: named('text') }, element('span', { dir: 'auto' }, ...withTags(story.text[lang], named('tag')))),
    story.picture !== undefined && element('img', { src: story.picture, alt: '', class: named('picture') }),
    story.likes > 0 && element('div', { class: named('counts') }, element('span', {}, `${story.likes} ${words.likes}`), element('span', {}, `${story.comments} ${words.comments}`)),
    element('div', { class: named('actions') }, action('like', words.like, words.like), onPress(action('comment', words.comment, words.leaveComment), box.focus), action('share', words.share, words.share)),
    comments,
    box.form);
}

function comment(text: string): HTMLElement {
  return element('div', { role: 'article', 'aria-label': `${words.commentBy} ${me.name}`, class: named('comment') }, face(me, 'small'),
    element('div', { class: named('comment-said') }, element('p', { class: named('name') }, me.name), element('div', { dir: 'auto', class: named('comment-words') }, text)));
}

function contacts(): HTMLElement {
  return element('div', { class: named('shortcuts') }, element('h2', { class: named('side-heading', 'first') }, words.contacts),
    ...[noor, youssef, pieter, lotte].map((person) => element('a', { href: '#', class: named('shortcut') }, element('span', { class: named('online') }, face(person, 'small')), element('span', {}, person.name))));
}
