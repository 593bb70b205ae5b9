import { sign } from '../text/tokens.ts';
import { findAll, type Recogniser } from './recogniser.ts';

/** Coarse words that people write with a sign for some of the letters; longer words may begin with them. Folded. */
const coarse =
  'kut klootzak klote kloten lul lullen trut teef slet hoer hoeren eikel hufter mongool tering tyfus tiefus kanker klere kolere godverdomme godver verdomme neuken neukt rotzak zakkenwasser flikker sukkel debiel idioot randdebiel schijt reet tyfuslijer kreng ' +
  'wijf lafaard klojo oplichter nikker neger kaffer pleuris pokken sodemieter teringlijer kankerlijer mietje nicht hondenlul stront kakker varken zeikerd zakkenvuller kontlikker ' +
  'fuck fucker fucking motherfucker shit shitty bullshit cunt bitch bastard asshole arsehole arse dick dickhead prick wanker twat slut whore bollocks tosser bugger cock cocksucker piss moron idiot retard ' +
  'muppet minger bellend knobhead knob pillock crap damn goddamn dumbass jackass wank tits git scumbag douchebag nigger faggot fag tranny chink paki spastic spaz skank turd feck frigging effing bloody loser clown imbecile cretin';
const words = coarse.split(' ');
const spelled = new Set(words.filter((word) => word.length > 2));
/** Long enough to begin a longer word when letters are drawn out. */
const stems = words.filter((word) => word.length > 3 && !/^(?:hoer|nicht|knob|neger|varken|bloody|clown|loser)$/.test(word));
const masks = /[*#@!$•%^_|~]/;
const masked = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}*#@!$•%^_|~])[a-z]{1,6}(?:[*#@!$•%^_|~]|\p{Extended_Pictographic}\uFE0F?){1,5}[a-z][a-z*]{0,14}(?![\p{L}\p{N}]|\.\w)/gu;
const face = /\p{Extended_Pictographic}\uFE0F?/gu;
const dotted = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}.@-])[a-z](?:[.\-·*][a-z]){2,14}(?![\p{L}\p{N}])/gu;
const drawnOut = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}])[a-z]*([a-z])\1{2,}[a-z]*(?![\p{L}\p{N}])/gu;
const signs = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}/=&?])[#$%&@^*!?§]{4,}/gu;
const hidesSomething = /[*#@!$•%^_|~]|\p{Extended_Pictographic}\uFE0F?[a-z]|([a-z])\1\1|(?<![a-z])[a-z]([.\-·])[a-z]\2[a-z]/u;

/** Two of these stand in a curse. */
const cursing = sign.hash | sign.currency | sign.percent | sign.ampersand | sign.at | sign.mask | sign.strange;
const joining = sign.dotted | sign.hyphen | sign.star | sign.strange;
const letterByLetter = /[a-z][.\-·*][a-z][.\-·*][a-z]/;
const signRun = /[#$%&@^*!?§]{4}/;
const veiled = /[a-z](?:[*#@!$•%^_|~]|\p{Extended_Pictographic}\uFE0F?){1,5}[a-z]/u;
const isTriple = /([a-z])\1\1/;

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

/** kuuuut, shiiit: the run stands for one letter, or for two. */
const isDrawnOut = (found: string): boolean =>
  [1, 2].some((kept) => {
    const plain = found.replace(/([a-z])\1{2,}/g, (_, letter: string) => letter.repeat(kept));
    return spelled.has(plain) || stems.some((word) => plain.startsWith(word));
  });

/** @#$%! in place of a word: three different signs, two of them never closing a sentence. */
const isCurse = (found: string): boolean => new Set(found).size > 2 && new Set(found.replace(/[!?*]/g, '')).size > 1;

/** A coarse word with some of its letters hidden, spelled out or drawn out: k*t, sh!t, kl**tzakken, p.r.i.c.k, kuuut, @#$%!. */
export const maskedRecogniser: Recogniser = {
  name: 'masked',
  reads: 'folded',
  cue: /([a-z])\1\1|[\u3030\u303d\u3297\u3299]/, // the last are pictures that count as letters
  mayOccur: (facts, isCued) => (isCued || (facts.signs & sign.veiled) !== 0 || ((facts.signs & cursing) !== 0 && signRun.test(facts.folded)) || ((facts.signs & joining) !== 0 && letterByLetter.test(facts.folded))) && hidesSomething.test(facts.folded),
  find: (text) =>
    [
      ...(veiled.test(text) ? findAll(text, masked, (found) => {
        const plain = found.replace(face, '*');
        return words.some((word) => fits(plain, word) || fits(plain.replace(masks, '$&$&'), word));
      }) : []),
      ...(letterByLetter.test(text) ? findAll(text, dotted, (found) => spelled.has(found.replace(/[^a-z]/g, ''))) : []),
      ...(isTriple.test(text) ? findAll(text, drawnOut, isDrawnOut) : []),
      ...(signRun.test(text) ? findAll(text, signs, isCurse) : []),
    ]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((span, index, all) => index === 0 || span.start >= (all[index - 1] as { end: number }).end),
};
