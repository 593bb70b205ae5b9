import type { Selection } from './recogniser.ts';

/** A person by title: Mrs Pettigrew, Mevrouw Oosterbaan. The title is a capitalised word, so it is a part of the name. */
export const titledRecogniser: Selection = { name: 'titled', among: 'party', keeps: (name) => /^(?:mevrouw|meneer|mijnheer|dhr|mevr|mr|mrs|ms|miss)\.?\s/i.test(name) };
