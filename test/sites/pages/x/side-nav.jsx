import { me } from '../shared/people.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { Icon } from './icon.jsx';

const items = [['home', words.home], ['search', words.explore], ['bell', words.notices], ['chat', words.messages], ['mark', words.bookmarks], ['user', words.profile]];

/** The left column; its button is a link to /compose/post, as on the site. */
export function SideNav({ onCompose }) {
  const compose = (event) => {
    event.preventDefault();
    onCompose();
  };
  return (
    <header role="banner" className={named('side-nav')}>
      <span className={named('brand')}>kort<i>.</i></span>
      <nav>{items.map(([name, label], index) => <a key={name} href="#" className={index === 0 ? named('nav-item', 'nav-here') : named('nav-item')}><Icon name={name} /><span>{label}</span></a>)}</nav>
      <a href="/compose/post" data-testid="SideNav_NewTweet_Button" role="link" className={named('compose')} onClick={compose}><Icon name="pen" />{words.post}</a>
      <div className={named('account')}><img src={me.face} alt="" className={named('face')} /><div><b>{me.name}</b><span>@{me.handle}</span></div></div>
    </header>
  );
}
