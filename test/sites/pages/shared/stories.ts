/** The feed before anybody posts: harmless posts of other people, so that what you post stands out. */
import { lotte, noor, pieter, youssef, type Person } from './people.ts';
import { canal, growth } from './portrait.ts';

export interface Story {
  by: Person;
  ago: { en: string; nl: string };
  text: { en: string; nl: string };
  picture?: string;
  likes: number;
  comments: number;
}

const same = (text: string): { en: string; nl: string } => ({ en: text, nl: text });

export const stories: Story[] = [
  {
    by: noor, ago: { en: '2h', nl: '2u' }, likes: 84, comments: 12, picture: canal,
    text: {
      en: 'Last working day before the busy season, and the city knew it.\n\nTwelve annual accounts to go. If you are a trainee reading this: ask the question. Nobody has ever regretted asking it in November.',
      nl: 'Laatste rustige werkdag voor het drukke seizoen, en de stad wist het.\n\nNog twaalf jaarrekeningen te gaan. Lees je dit als trainee: stel die vraag gewoon. In november heeft niemand daar ooit spijt van gekregen.',
    },
  },
  {
    by: youssef, ago: { en: '5h', nl: '5u' }, likes: 41, comments: 7,
    text: {
      en: 'Three questions I ask every new client before we talk about tax:\n1. What keeps you up at night?\n2. Who else depends on this business?\n3. When did you last take a holiday?',
      nl: 'Drie vragen die ik elke nieuwe klant stel, nog voor het over belasting gaat:\n1. Waar lig je wakker van?\n2. Wie hangt er nog meer van dit bedrijf af?\n3. Wanneer ging je voor het laatst op vakantie?',
    },
  },
  {
    by: pieter, ago: { en: '1d', nl: '1d' }, likes: 156, comments: 23, picture: growth,
    text: {
      en: 'Six years ago we baked for one street. Thank you, neighbours.',
      nl: 'Zes jaar geleden bakten we voor één straat. Bedankt, buren.',
    },
  },
  {
    by: lotte, ago: same('2d'), likes: 29, comments: 4,
    text: {
      en: 'Passed my last theory exam today! Practical training starts in January. 🎓',
      nl: 'Vandaag mijn laatste theorie-examen gehaald! In januari begint de praktijkopleiding. 🎓',
    },
  },
];
