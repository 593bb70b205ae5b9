/** Everyone here is invented, and so is every firm. */
import { portrait } from './portrait.ts';

export interface Person { name: string; handle: string; role: { en: string; nl: string }; face: string }

export const me: Person = {
  name: 'Kim de Boer', handle: 'kimdeboer',
  role: { en: 'Chartered accountant at Hof & Linde', nl: 'Registeraccountant bij Hof & Linde' },
  face: portrait({ back: ['#f7d9c4', '#e9a58a'], skin: '#f3c9a9', hair: '#5a3825', coat: '#24506b', cut: 'long' }),
};

export const noor: Person = {
  name: 'Noor Achterberg', handle: 'noorachterberg',
  role: { en: 'Audit manager at Kade Accountants', nl: 'Auditmanager bij Kade Accountants' },
  face: portrait({ back: ['#cfe5ff', '#8fb6e8'], skin: '#c68f68', hair: '#20191a', coat: '#6d3f5b', cut: 'bun' }),
};

export const youssef: Person = {
  name: 'Youssef Amrani', handle: 'yamrani',
  role: { en: 'Tax adviser, small businesses', nl: 'Belastingadviseur voor het mkb' },
  face: portrait({ back: ['#d9f0e3', '#7fc0a2'], skin: '#d9a577', hair: '#241a15', coat: '#2b3a4a', cut: 'short' }),
};

export const pieter: Person = {
  name: 'Pieter van Rhee', handle: 'pvanrhee',
  role: { en: 'Owner of bakery De Korenmolen', nl: 'Eigenaar van bakkerij De Korenmolen' },
  face: portrait({ back: ['#ece2fb', '#b096dc'], skin: '#f0c4a4', hair: '#b98a52', coat: '#7a4a30', cut: 'bald' }),
};

export const lotte: Person = {
  name: 'Lotte Wierda', handle: 'lottewierda',
  role: { en: 'Trainee accountant', nl: 'Assistent-accountant' },
  face: portrait({ back: ['#ffe9b8', '#f2b45c'], skin: '#f6d2b6', hair: '#d9a441', coat: '#35695a', cut: 'long' }),
};
