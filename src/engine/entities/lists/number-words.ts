/** Numbers in words, folded, as sources of patterns: zevenendertig, tweehonderdvijftig, thirty-seven, two hundred and fifty. */
const dutchUnit = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen';
const dutchTeen = 'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien';
const dutchBelowHundred = `(?:(?:${dutchUnit})-?en-?)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|${dutchTeen}|${dutchUnit}`;
const dutchBelowThousand = `(?:(?:${dutchTeen}|${dutchUnit}) ?)?honderd(?: ?(?:en )?(?:${dutchBelowHundred}))?|${dutchBelowHundred}`;
export const dutchNumber = `(?:(?:(?:${dutchBelowThousand}) ?)?duizend(?: ?(?:en )?(?:${dutchBelowThousand}))?|${dutchBelowThousand})`;

const englishUnit = 'one|two|three|four|five|six|seven|eight|nine';
const englishBelowHundred = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${englishUnit}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${englishUnit}`;
const englishBelowThousand = `(?:(?:a|${englishUnit}) )?hundred(?:(?: and)? (?:${englishBelowHundred}))?|${englishBelowHundred}`;
export const englishNumber = `(?:(?:(?:a|${englishBelowThousand}) )?thousand(?:(?: and)? (?:${englishBelowThousand}))?|${englishBelowThousand})`;

/** Halves, and numbers that nobody counted: anderhalf, two and a half, een paar. */
export const roughNumber =
  '(?:een |ruim |bijna )?hal(?:f|ve)|anderhal(?:f|ve)|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?: ?en een |-en-een-|en)hal(?:f|ve)|driekwart|(?:een )?kwart|(?:een )?paar|enkele|tientallen|' +
  'half a|(?:a )?quarter of a|three quarters of a|(?:one|two|three|four|five|six|seven|eight|nine|ten) and a half|a few|a couple of|several|a';
