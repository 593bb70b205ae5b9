/** The three columns, the address (/home or /compose/post) and the list of posts. */
import { useEffect, useState } from 'react';
import { me } from '../shared/people.ts';
import { recordPost } from '../shared/record.ts';
import { stories } from '../shared/stories.ts';
import { options } from '../shared/options.ts';
import { words } from '../shared/words.ts';
import { ComposeModal } from './compose-modal.jsx';
import { Composer } from './composer.jsx';
import { MessageDrawer } from './message-drawer.jsx';
import { named } from './dressing.ts';
import { SideNav } from './side-nav.jsx';
import { Trends } from './trends.jsx';
import { Tweet } from './tweet.jsx';

const first = stories.map((story, index) => ({ id: `story-${index}`, by: story.by, ago: story.ago[options.lang], text: story.text[options.lang], picture: story.picture, likes: story.likes, comments: story.comments }));

export function App({ composers }) {
  const [tweets, setTweets] = useState(first);
  const [path, go] = usePath();
  const composing = path === '/compose/post';
  const post = (how, text) => {
    recordPost(how, 'post', text);
    setTweets((before) => [{ id: crypto.randomUUID(), by: me, ago: words.now, text, likes: 0, comments: 0 }, ...before]);
  };
  const close = () => go('/home');
  return (
    <>
      <div className={named('columns')}>
        <SideNav onCompose={() => go('/compose/post')} />
        <main role="main">
          <div data-testid="primaryColumn" className={named('primary')}>
            <nav className={named('tabs')}><a href="#" className={named('tab', 'here')}>{words.forYou}</a><a href="#" className={named('tab')}>{words.following}</a></nav>
            <Composer id="x-home" place="home" commitTestId="tweetButtonInline" composers={composers} onPost={post} />
            <div aria-label="Timeline: Your Home Timeline">{tweets.map((tweet) => <Tweet key={tweet.id} tweet={tweet} />)}</div>
          </div>
        </main>
        <Trends />
      </div>
      <MessageDrawer />
      {/* The home composer stays mounted behind the modal: two boxes with one test id (x-modal-over-home.html). */}
      <div id="layers">
        {composing && <ComposeModal composers={composers} onClose={close} onPost={(how, text) => { post(how, text); close(); }} />}
      </div>
    </>
  );
}

function usePath() {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (next) => {
    history.pushState(null, '', next + location.search);
    setPath(next);
  };
  return [path, go];
}
