/**
 * What stands on the buttons: English, Dutch, or nonsense that is new at every load (`?lang=xx`). The Dutch labels of LinkedIn and
 * Facebook are guesses (composers.md, section 7); the nonsense proves that nothing depends on any of them.
 */
const asked = new URLSearchParams(location.search).get('lang') ?? 'en';

const known: Record<string, readonly [en: string, nl: string]> = {
  open: ['Start a post', 'Begin een bericht'], post: ['Post', 'Plaatsen'], next: ['Next', 'Volgende'], schedule: ['Schedule', 'Inplannen'], comment: ['Comment', 'Reageren'], reply: ['Reply', 'Beantwoorden'],
  publish: ['Publish', 'Publiceren'], save: ['Save', 'Opslaan'], cancel: ['Cancel', 'Annuleren'], close: ['Close', 'Sluiten'], media: ['Media', 'Media'], emoji: ['Emoji', 'Emoji'], photo: ['Photo/video', 'Foto/video toevoegen'],
  talk: ['What do you want to talk about?', 'Waar wil je het over hebben?'], write: ['Write something…', 'Schrijf iets…'], mind: ['What’s on your mind, Kim?', 'Waar denk je aan, Kim?'], add: ['Add a comment…', 'Voeg een reactie toe…'],
  title: ['Title', 'Titel'], body: ['Article editor content', 'Inhoud van het artikel'], creating: ['Text editor for creating content', 'Teksteditor voor het maken van content'], message: ['Write a message…', 'Schrijf een bericht…'],
  happening: ['What’s happening?', 'Wat gebeurt er?'], postAll: ['Post all', 'Alles plaatsen'], addPost: ['Add another post', 'Nog een bericht toevoegen'], drafts: ['Drafts', 'Concepten'], settings: ['Post settings', 'Instellingen voor bericht'],
  everyone: ['Everyone', 'Iedereen'], preview: ['Preview', 'Voorbeeld'], commentAs: ['Comment as Kim de Boer', 'Reageer als Kim de Boer'], replyTo: ['Reply to Noor', 'Antwoord Noor'], send: ['Send', 'Versturen'], search: ['Search', 'Zoeken'],
};

const syllables = ['ba', 'klo', 'wi', 'trem', 'zu', 'fen', 'go', 'pli'];
const nonsense = new Map<string, string>();
const invented = (key: string): string => {
  const made = nonsense.get(key) ?? Array.from({ length: 3 }, () => syllables[Math.floor(Math.random() * syllables.length)]).join('');
  nonsense.set(key, made);
  return made;
};

export const lang = asked;
export const label = (key: keyof typeof known & string): string => {
  const [en, nl] = known[key] ?? [key, key];
  return asked === 'xx' ? invented(key) : asked === 'nl' ? nl : en;
};
