/** Drafts that the default pack has a firm opinion about, and the words it must mark. */
export const drafts = {
  /** Holds: an identifier that passes its own test. */
  block: { text: 'Vraagje: het BSN 250591960 wordt geweigerd, waar vul ik dat in?', words: '250591960' },
  /** Asks for one look. */
  warn: { text: 'Met een middeling betaalt u gegarandeerd minder belasting.', words: 'gegarandeerd' },
  clean: { text: 'Vandaag twee uur gewandeld met een collega. Aanrader!' },
} as const;
