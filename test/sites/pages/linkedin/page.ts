/** Everything around the composer: bar, profile, opener, feed, news. None of it is measured; it only fills the page. */
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { options } from '../shared/options.ts';
import { lotte, me, pieter, type Person } from '../shared/people.ts';
import { band } from '../shared/portrait.ts';
import { onPress } from '../shared/press.ts';
import { stories, type Story } from '../shared/stories.ts';
import { withTags } from '../shared/with-tags.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';

const { lang } = options;
const picture = (name: string): Element => fromMarkup(icon(name));
const face = (person: Person, ...more: string[]): HTMLElement => element('img', { src: person.face, alt: '', class: named('face', ...more) });

export function showPage(root: HTMLElement, open: () => void): { addPost(text: string): void } {
  const feed = element('div', { role: 'list', componentkey: 'container-update-list_mainFeed-lazy-container', class: named('feed') }, ...stories.map(card));
  root.append(
    bar(),
    element('div', { class: named('columns') },
      element('aside', { class: named('side') }, profile()),
      element('main', { class: named('centre') }, opener(open), feed),
      element('aside', { class: named('side') }, news(), suggestions())),
  );
  return {
    addPost: (text) => feed.prepend(card({ by: me, ago: { en: words.now, nl: words.now }, text: { en: text, nl: text }, likes: 0, comments: 0 })),
  };
}

function bar(): HTMLElement {
  const items: [string, string][] = [['home', words.home], ['people', words.network], ['case', words.jobs], ['chat', words.messages], ['bell', words.notices]];
  return element('header', { class: named('bar') },
    element('div', { class: named('bar-inner') },
      element('span', { class: named('brand') }, 'worknet'),
      element('label', { class: named('search') }, picture('search'), element('input', { role: 'combobox', 'aria-expanded': 'false', 'aria-label': words.search, placeholder: words.search })),
      element('nav', { class: named('nav') },
        ...items.map(([name, label], index) => element('a', { href: '#', class: index === 0 ? named('nav-item', 'here') : named('nav-item') }, picture(name), element('span', {}, label))),
        element('a', { href: '#', class: named('nav-item') }, face(me, 'tiny'), element('span', {}, words.me)))));
}

function profile(): HTMLElement {
  const row = (label: string, number: string): HTMLElement => element('div', { class: named('row') }, element('span', {}, label), element('b', {}, number));
  return element('section', { class: named('card', 'profile') },
    element('img', { src: band, alt: '', class: named('band') }),
    face(me, 'large'),
    element('h2', { class: named('profile-name') }, me.name),
    element('p', { class: named('meta') }, me.role[lang]),
    element('div', { class: named('rows') }, row(words.views, '128'), row(words.connections, '642')),
    element('div', { class: named('saved') }, picture('mark'), words.saved));
}

/** The opener is no <button>: role and label sit on two different elements (linkedin-sharebox-sdui.html). */
function opener(open: () => void): HTMLElement {
  const start = onPress(element('div', { role: 'button', tabindex: 0, class: named('opener') }, element('div', { 'aria-label': words.startPost }, words.startPost)), open);
  const kind = (name: string, label: string): HTMLElement => element('span', { class: named('opener-kind') }, picture(name), label);
  return element('section', { class: named('card', 'opener-card') },
    element('div', { class: named('opener-row'), id: 'shareboxProfilePictureComponentRef' }, face(me), start),
    element('div', { class: named('opener-kinds') }, kind('video', words.video), kind('image', words.photo), kind('page', words.article)));
}

function card(story: Story): HTMLElement {
  const action = (name: string, label: string, id: string): HTMLElement => element('button', { 'aria-label': label, class: named('action') }, fromMarkup(icon(name, id)), element('span', {}, label));
  return element('div', { role: 'listitem', class: named('card', 'story') },
    element('header', { class: named('story-head') }, face(story.by),
      element('div', {}, element('p', { class: named('name') }, story.by.name), element('p', { class: named('meta') }, story.by.role[lang]), element('p', { class: named('meta') }, `${story.ago[lang]} · `, picture('globe'))),
      element('button', { class: named('icon-button'), 'aria-label': `${story.by.name} …` }, picture('more'))),
    element('p', { 'data-testid': 'expandable-text-box', class: named('text') }, ...withTags(story.text[lang], named('tag'))),
    story.picture !== undefined && element('img', { src: story.picture, alt: '', class: named('picture') }),
    story.likes > 0 && element('p', { class: named('counts') }, `${story.likes} ${words.likes} · ${story.comments} ${words.comments}`),
    element('footer', { class: named('actions') },
      action('like', words.like, 'thumbs-up-outline-small'), action('comment', words.comment, 'comment-small'), action('repeat', words.repost, 'repost-small'), action('share', words.send, 'send-privately-small')));
}

function news(): HTMLElement {
  return element('section', { class: named('card', 'padded') }, element('h2', { class: named('heading') }, words.today),
    ...words.news.map((title, index) => element('div', { class: named('news') }, element('b', {}, title), element('p', { class: named('meta') }, `${index + 1}d · ${(4 - index) * 1267} ${words.readers}`))));
}

function suggestions(): HTMLElement {
  return element('section', { class: named('card', 'padded') }, element('h2', { class: named('heading') }, words.suggestions),
    ...[pieter, lotte].map((person) => element('div', { class: named('person') }, face(person),
      element('div', {}, element('p', { class: named('name') }, person.name), element('p', { class: named('meta') }, person.role[lang]), element('span', { class: named('pill') }, words.connect)))));
}
