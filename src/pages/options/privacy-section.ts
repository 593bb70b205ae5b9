import { element } from '../../content/paint/element.ts';
import { send } from '../../platform/messages.ts';
import { section } from '../parts.ts';
import type { Desk } from './desk.ts';
import { twice } from './parts.ts';

/** What stays, and where; and the one thing that is kept of posts, to forget. */
export const privacySection = (desk: Desk): HTMLElement => {
  const { words: { privacy: words, cancel }, overview: { posts } } = desk;
  const lead = element('p', {}, words.sentences.join(' '));
  if (posts === 0) return section('privacy', words.heading, lead);
  const forget = async (): Promise<void> => {
    await send('forget', undefined);
    desk.tell(words.forgotten);
  };
  return section('privacy', words.heading, lead, element('p', {}, words.posts(posts)), element('div', { class: 'row' }, twice('forget-posts', words.forget, words.forgetSure(posts), cancel, () => desk.act(forget))));
};
