import { lotte, pieter, youssef } from '../shared/people.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { Icon } from './icon.jsx';

/** The right column: search, news, people. It only fills the page. */
export function Trends() {
  return (
    <aside className={named('trends')}>
      <label className={named('search')}><Icon name="search" /><input data-testid="SearchBox_Search_Input" role="combobox" aria-expanded="false" aria-label={words.search} placeholder={words.search} /></label>
      <section className={named('panel')}>
        <h2 className={named('heading')}>{words.today}</h2>
        {words.news.slice(0, 3).map((title, index) => <div key={title} className={named('trend')}><b>{title}</b><span>{(3 - index) * 1267} {words.yourPosts.toLowerCase()}</span></div>)}
      </section>
      <section className={named('panel')}>
        <h2 className={named('heading')}>{words.suggestions}</h2>
        {[youssef, pieter, lotte].map((person) => (
          <div key={person.handle} className={named('who')}><img src={person.face} alt="" className={named('face')} /><div><b>{person.name}</b><span>@{person.handle}</span></div><em>{words.follow}</em></div>
        ))}
      </section>
    </aside>
  );
}
