import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secretRecogniser } from '../../../../src/engine/entities/secret.ts';
import { fewerRuns, found, runs } from './setting.ts';

const letters = (source: string, length: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...source), { minLength: length, maxLength: length }).map((all) => all.join(''));
const word = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const some = (length: number): fc.Arbitrary<string> => letters(word, length);
const join = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));

/** Tokens as their makers describe them. */
const tokens = fc.oneof(
  join(fc.constantFrom('AKIA', 'ASIA'), letters(upper, 16)),
  join(fc.constantFrom('ghp_', 'gho_', 'ghs_', 'ghu_', 'ghr_'), some(36)),
  join('github_pat_', some(22), '_', some(59)),
  join('glpat-', some(20)),
  join(fc.constantFrom('xoxb-', 'xoxp-'), letters('0123456789', 12), '-', letters('0123456789', 12), '-', some(24)),
  join('https://hooks.slack.com/services/T', letters(upper, 8), '/B', letters(upper, 8), '/', some(24)),
  join('npm_', some(36)),
  join('SG.', some(22), '.', some(43)),
  join('hf_', letters('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 34)),
  join('sk-ant-api03-', some(93), 'AA'),
  join('sk-', some(20), 'T3BlbkFJ', some(20)),
  join(fc.constantFrom('https://', 'postgres://', 'mysql://', 'mongodb://', 'mongodb+srv://'), fc.constantFrom('jan', 'audit', 'root'), ':', some(12), '@', fc.constantFrom('db.voorbeeld.nl', 'host.example.com'), '/map'),
  join('-----BEGIN RSA PRIVATE KEY-----\n', some(64), '\n', some(64), '\n-----END RSA PRIVATE KEY-----'),
  join(fc.constantFrom('sk_live_', 'rk_live_', 'pk_live_'), some(24)),
  join('AIza', some(35)),
  join('eyJ', some(20), '.eyJ', some(40), '.', some(43)),
  join('shpat_', letters('0123456789abcdef', 32)),
  join('dop_v1_', letters('0123456789abcdef', 64)),
  join('lin_api_', some(40)),
  join('ya29.', some(60)),
);

/** Fifty texts in one source: alone each would cost secretlint a millisecond. @returns which of them it reports */
const reported = async (texts: readonly string[]): Promise<Set<number>> => {
  const content = texts.join('\n\n');
  const { messages } = await lintSource({ source: { filePath: '/post.txt', content, ext: '.txt', contentType: 'text' }, options: { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator as never, options: {} }] }, noPhysicFilePath: true } });
  return new Set(messages.map(({ range }) => content.slice(0, range[0]).split('\n\n').length - 1));
};

it('finds every token, and so all that secretlint finds', async () => {
  const texts = fc.sample(fc.tuple(tokens, fc.constantFrom<readonly [string, string]>(['Zet ', ' in de header.'], ['key: ', ''], ['', ' werkt niet'], ['“', '”'], ['(', ')'])).map(([token, [before, after]]) => before + token + after), { numRuns: runs.numRuns, seed: runs.seed });
  for (const text of texts) if (found(secretRecogniser, text).length === 0) throw new Error(`Nothing in “${text}”, seed ${runs.seed}`);
  let theirs = 0;
  for (let at = 0; at < texts.length; at += 50) theirs += (await reported(texts.slice(at, at + 50))).size;
  expect(theirs).toBeGreaterThan(runs.numRuns / 3); // else the comparison would prove nothing
});

const password = fc.tuple(fc.constantFrom('Zomer', 'welkom', 'Herfst', 'Kantoor', 'geheim', 'P4ss', 'Belasting', 'qwe'), fc.constantFrom('!', '#', '-', '_', '@', ''), fc.integer({ min: 10, max: 2999 }), fc.constantFrom('', '!', '#', '?x')).map((parts) => parts.join(''));

it('finds a password by the word before it', () => {
  const label = fc.constantFrom('wachtwoord', 'Wachtwoord', 'ww', 'WW', 'paswoord', 'password', 'Password', 'pwd', 'pw', 'passphrase', 'inlogcode', 'wifi-code', 'toegangscode', 'login', 'wachtwoord voor het portaal', 'ww van de klant', 'password for the portal', 'het nieuwe wachtwoord', 'pass', 'wifi wachtwoord', 'wifi-wachtwoord');
  const between = fc.constantFrom(': ', ' is ', ' = ', ':', '=', ' = "', ' is: ', ' is nog steeds ', ' wordt ', ' is now ', ' → ', ' -> ', ' was ', ' (', ': “');
  fc.assert(
    fc.property(label, between, password, fc.constantFrom('', '.', ', niet doorvertellen', ' hoor'), (word, sign, secret, after) => {
      expect(found(secretRecogniser, `Het ${word}${sign}${secret}${after}`).join('|')).toContain(secret.replace(/[!?]+$/, ''));
    }),
    runs,
  );
});

it('finds no secret where somebody only talks of one', () => {
  const talk = fc.constantFrom('Een wachtwoord is lang genoeg als niemand het raadt', 'Mijn wachtwoord is een zin', 'password: see the portal', 'ww is weer eens kwijt', 'de pincode vergeten in 2024', 'Login: via de website', 'token economy is een hype', 'pass it on', 'wifi is traag', 'het wachtwoord is gewijzigd op 12-03-2024', 'code rood om 14:30', 'api key kwijt', 'inloggen kan vanaf 1 maart', 'het wachtwoord verloopt om de 90 dagen', 'password reset 14 times', 'PIN is niet nodig', 'user: niemand', 'de sleutel is vertrouwen', 'the key is trust', 'the key is to start in 2025', 'code: artikel 33', 'login problemen sinds 08:15');
  fc.assert(fc.property(fc.array(talk, { minLength: 1, maxLength: 4 }), (all) => {
    expect(found(secretRecogniser, `${all.join('. ')}.`)).toEqual([]);
  }), fewerRuns);
});
