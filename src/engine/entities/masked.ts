import { findAll, type Recogniser } from './recogniser.ts';

/** Coarse words that people write with a sign for some of the letters; longer words may begin with them. Folded. */
const coarse =
  'kut klootzak klote kloten lul lullen trut teef slet hoer hoeren eikel hufter mongool tering tyfus tiefus kanker klere kolere godverdomme verdomme neuken neukt rotzak zakkenwasser flikker sukkel debiel idioot randdebiel schijt reet tyfuslijer kreng ' +
  'fuck fucker fucking motherfucker shit shitty bullshit cunt bitch bastard asshole arsehole arse dick dickhead prick wanker twat slut whore bollocks tosser bugger cock cocksucker piss moron idiot retard';
const words = coarse.split(' ');
const masks = /[*#@!$•]/;
const masked = /(?<![\p{L}\p{N}*#@!$•])[a-z]{1,6}[*#@!$•]{1,5}[a-z][a-z*]{0,14}(?![\p{L}\p{N}]|\.\w)/gu;

/** Letter by letter: k*twijf begins as kut does; every letter that is not hidden must be right, and one after the sign must be as well. */
const fits = (found: string, word: string): boolean => {
  if (found.length < word.length || (word.length <= 3 && !masks.test(found.slice(0, 3)))) return false;
  let hidden = 0;
  for (let at = 0; at < word.length; at += 1) {
    if (masks.test(found[at] as string)) hidden += 1;
    else if (found[at] !== word[at]) return false;
  }
  return hidden > 0 && !masks.test(found[word.length - 1] as string) && !masks.test(found.slice(word.length));
};

/** A coarse word with some of its letters hidden: k*t, sh!t, kl**tzakken. */
export const maskedRecogniser: Recogniser = {
  name: 'masked',
  reads: 'folded',
  mayOccur: ({ folded }) => masks.test(folded),
  find: (text) => findAll(text, masked, (found) => words.some((word) => fits(found, word))),
};
