import type { Texts } from '../engine/types.ts';

/** Why a pack is not taken, and what a person can do. The pack that was there stays in force; the screen that shows this says so. */
export const refusals = {
  'too-large': { nl: 'Dit bestand is te groot voor een regelpakket. Vraag de maker om het kleiner te maken.', en: 'This file is too large for a rule pack. Ask its maker to make it smaller.' },
  incomplete: { nl: 'Dit bestand is niet compleet. Misschien is het ophalen halverwege gestopt; probeer het nog eens.', en: 'This file is not complete. Perhaps the download stopped half-way; try once more.' },
  'not-a-pack': { nl: 'Dit bestand is geen ondertekend regelpakket. Zo’n bestand eindigt meestal op .pack.json.', en: 'This file is not a signed rule pack. Such a file usually ends in .pack.json.' },
  'no-key': { nl: 'Er is nog geen sleutel bekend waarmee dit pakket te controleren is. Vraag de beheerder om de publieke sleutel.', en: 'No key is known yet to check this pack with. Ask your administrator for the public key.' },
  'wrong-key': { nl: 'Dit pakket is ondertekend met een andere sleutel dan die van uw kantoor. Vraag de maker of dat klopt.', en: 'This pack is signed with another key than your firm’s. Ask its maker whether that is right.' },
  changed: { nl: 'De handtekening past niet bij de inhoud: er is iets veranderd nadat het pakket ondertekend was. Haal het opnieuw op bij de maker.', en: 'The signature does not fit the content: something changed after the pack was signed. Get it from its maker again.' },
  schema: { nl: 'De inhoud van dit pakket is niet zoals Postproef die verwacht. De maker ziet met “postproef pack lint” wat er anders moet.', en: 'The content of this pack is not as Postproef expects it. With “postproef pack lint” its maker sees what to mend.' },
  'other-pack': { nl: 'Dit is een ander pakket dan het pakket dat u nu gebruikt. Verwijder eerst het huidige pakket als u wilt wisselen.', en: 'This is another pack than the one in use. Remove the current one first if you want to change.' },
  older: { nl: 'Dit pakket is ouder dan het pakket dat u al hebt, of even oud maar met een andere inhoud. Vraag de maker om de nieuwste versie.', en: 'This pack is older than the one you have, or as old with other content. Ask its maker for the newest version.' },
  'lower-version': { nl: 'Dit pakket heeft een lager versienummer dan het pakket dat u al hebt, en er staat niet bij waarom. Vraag de maker of dat klopt.', en: 'This pack has a lower version than the one you have, and does not say why. Ask its maker whether that is right.' },
  engine: { nl: 'Dit pakket is voor een andere versie van Postproef gemaakt. Werk Postproef bij, of vraag de maker om een passende versie.', en: 'This pack was made for another version of Postproef. Update Postproef, or ask its maker for one that fits.' },
  limits: { nl: 'Dit pakket heeft meer regels of woorden dan Postproef aankan. Vraag de maker om het te splitsen of in te korten.', en: 'This pack has more rules or words than Postproef can handle. Ask its maker to split or shorten it.' },
  pattern: { nl: 'Een regel in dit pakket kan niet gebruikt worden. Hieronder staat welke en waarom.', en: 'A rule in this pack cannot be used. Which one and why stands below.' },
  slow: { nl: 'Met dit pakket zou het controleren te lang duren. De maker kan zien welke regels zwaar zijn met “postproef pack test”.', en: 'With this pack a check would take too long. With “postproef pack test” its maker can see which rules are heavy.' },
  examples: { nl: 'Niet elke regel in dit pakket doet wat zijn eigen voorbeelden zeggen. De maker ziet met “postproef pack test” welke.', en: 'Not every rule in this pack does what its own examples say. With “postproef pack test” its maker sees which.' },
} as const satisfies Readonly<Record<string, Texts>>;
export type RefusalCode = keyof typeof refusals;

/** A pack that is not taken. `texts` is for people, `detail` (English) for the maker. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
  readonly texts: Texts;
  constructor(readonly code: RefusalCode, readonly detail?: string) {
    super(detail === undefined ? refusals[code].en : `${refusals[code].en} ${detail}`);
    this.texts = refusals[code];
  }
}
