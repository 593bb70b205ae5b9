import { taggedParts } from '../shared/with-tags.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { Icon } from './icon.jsx';

/** One post in the timeline, with the test ids of x-home-inline.html; its text is exactly what was posted. */
export function Tweet({ tweet }) {
  const { by } = tweet;
  return (
    <article data-testid="tweet" role="article" className={named('tweet')}>
      <img src={by.face} alt="" className={named('face')} />
      <div className={named('tweet-body')}>
        <div data-testid="User-Name" className={named('tweet-name')}><b>{by.name}</b> <span>@{by.handle} · <time>{tweet.ago}</time></span></div>
        <div data-testid="tweetText" className={named('text')}>{taggedParts(tweet.text).map((part, index) => (part.tag ? <span key={index} className={named('tag')}>{part.text}</span> : part.text))}</div>
        {tweet.picture && <img src={tweet.picture} alt="" className={named('picture')} />}
        <div className={named('actions')}>
          <button type="button" data-testid="reply" aria-label={`${tweet.comments} ${words.comments}`} className={named('action')}><Icon name="comment" />{tweet.comments || ''}</button>
          <button type="button" data-testid="retweet" aria-label={`${Math.round(tweet.likes / 6)} ${words.repost}`} className={named('action')}><Icon name="repeat" />{Math.round(tweet.likes / 6) || ''}</button>
          <button type="button" data-testid="like" aria-label={`${tweet.likes} ${words.likes}`} className={named('action')}><Icon name="heart" />{tweet.likes || ''}</button>
          <button type="button" data-testid="bookmark" aria-label={words.bookmarks} className={named('action')}><Icon name="mark" /></button>
        </div>
      </div>
    </article>
  );
}
