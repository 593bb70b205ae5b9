/**
 * Labels. English ones for the controls come from the fixtures; the Dutch ones for LinkedIn and Facebook are
 * guesses (composers.md, section 7), so nothing may recognise a composer by them.
 */
import { options } from './options.ts';

const en = {
  post: 'Post', search: 'Search', home: 'Home', network: 'Network', jobs: 'Jobs', messages: 'Messages', notices: 'Notifications', me: 'Me',
  startPost: 'Start a post', talkAbout: 'What do you want to talk about?', creating: 'Text editor for creating content', createPost: 'Create post',
  photo: 'Photo', video: 'Video', article: 'Write article', emoji: 'Emoji', media: 'Media', scheduled: 'Scheduled', dismiss: 'Dismiss', close: 'Close',
  anyone: 'Anyone can see this', friends: 'Friends', like: 'Like', likes: 'likes', comment: 'Comment', repost: 'Repost', share: 'Share', send: 'Send',
  writeMessage: 'Write a message…', message: 'Message', enterToSend: 'Press enter to send', now: 'now', you: 'You',
  onYourMind: "What's on your mind, Kim?", photoVideo: 'Photo/video', feeling: 'Feeling', live: 'Live', commentAs: 'Comment as Kim de Boer',
  leaveComment: 'Leave a comment', commentBy: 'Comment by', privacy: 'Edit privacy. Sharing with Friends.', addTo: 'Add to your post', comments: 'comments',
  happening: "What's happening?", postText: 'Post text', drafts: 'Drafts', explore: 'Explore', bookmarks: 'Bookmarks', lists: 'Lists', profile: 'Profile',
  forYou: 'For you', following: 'Following', everyone: 'Everyone can reply', yourPosts: 'Posts', views: 'Profile views', connections: 'Connections',
  today: 'In the news', suggestions: 'People you may know', follow: 'Follow', connect: 'Connect', saved: 'Saved items', groups: 'Groups', events: 'Events', pages: 'Pages',
  contacts: 'Contacts', readers: 'readers', shortcuts: 'Your shortcuts', hello: 'Good morning! Coffee after the meeting?', hello2: 'The minutes are in the folder.',
  news: ['New reporting standard takes effect in January', 'Small firms hire more trainees', 'Why the annual accounts got shorter', 'Auditors share their reading list'],
  groupNames: ['Young accountants', 'Running club Zuid', 'Neighbourhood garden'],
};

const nl: typeof en = {
  post: 'Plaatsen', search: 'Zoeken', home: 'Start', network: 'Netwerk', jobs: 'Vacatures', messages: 'Berichten', notices: 'Meldingen', me: 'Ik',
  startPost: 'Begin een bericht', talkAbout: 'Waar wil je het over hebben?', creating: 'Teksteditor voor het maken van content', createPost: 'Bericht maken',
  photo: 'Foto', video: 'Video', article: 'Artikel schrijven', emoji: 'Emoji', media: 'Media', scheduled: 'Ingepland', dismiss: 'Sluiten', close: 'Sluiten',
  anyone: 'Iedereen kan dit zien', friends: 'Vrienden', like: 'Leuk', likes: 'vinden dit leuk', comment: 'Reageren', repost: 'Doorplaatsen', share: 'Delen', send: 'Versturen',
  writeMessage: 'Schrijf een bericht…', message: 'Bericht', enterToSend: 'Druk op enter om te versturen', now: 'nu', you: 'Jij',
  onYourMind: 'Waar denk je aan, Kim?', photoVideo: 'Foto/video', feeling: 'Gevoel', live: 'Live', commentAs: 'Reageer als Kim de Boer',
  leaveComment: 'Een reactie plaatsen', commentBy: 'Reactie van', privacy: 'Privacy bewerken. Gedeeld met Vrienden.', addTo: 'Toevoegen aan je bericht', comments: 'reacties',
  happening: 'Wat gebeurt er?', postText: 'Tekst van het bericht', drafts: 'Concepten', explore: 'Verkennen', bookmarks: 'Bladwijzers', lists: 'Lijsten', profile: 'Profiel',
  forYou: 'Voor jou', following: 'Volgend', everyone: 'Iedereen kan reageren', yourPosts: 'Berichten', views: 'Profielweergaven', connections: 'Connecties',
  today: 'In het nieuws', suggestions: 'Misschien ken je', follow: 'Volgen', connect: 'Verbinden', saved: 'Opgeslagen', groups: 'Groepen', events: 'Evenementen', pages: "Pagina's",
  contacts: 'Contacten', readers: 'lezers', shortcuts: 'Je snelkoppelingen', hello: 'Goedemorgen! Koffie na de vergadering?', hello2: 'De notulen staan in de map.',
  news: ['Nieuwe verslagregels gaan in januari in', 'Kleine kantoren nemen meer trainees aan', 'Waarom de jaarrekening korter werd', 'Accountants delen hun leeslijst'],
  groupNames: ['Jonge accountants', 'Hardloopclub Zuid', 'Buurttuin De Linde'],
};

export const words = options.lang === 'nl' ? nl : en;
