import type { Phrases, Reach } from './pack.ts';
import type { Hit, View } from './text/view.ts';

/** What a field of a matcher holds. A trailing ? makes it optional; a list allows these words only. */
export type FieldType = 'phrases' | 'phrases?' | 'number' | 'number?' | 'text' | 'reach?' | 'flag?' | readonly string[];
export type Fields = Readonly<Record<string, FieldType>>;

type ValueOf<Type extends FieldType> = Type extends 'phrases' | 'phrases?'
  ? Phrases
  : Type extends 'number' | 'number?'
    ? number
    : Type extends 'reach?'
      ? Reach
      : Type extends 'flag?'
        ? boolean
        : Type extends readonly (infer Word)[]
          ? Word
          : string;
type OptionalKeys<Of extends Fields> = { [Key in keyof Of]: Of[Key] extends `${string}?` | readonly string[] ? Key : never }[keyof Of];
export type Spec<Of extends Fields> = { readonly [Key in Exclude<keyof Of, OptionalKeys<Of>>]: ValueOf<Of[Key]> } & {
  readonly [Key in OptionalKeys<Of>]?: ValueOf<Of[Key]>;
};

/** What a kind may ask for while it is compiled. */
export interface CompileContext {
  /** Registers phrases; the number asks the view for their hits. @throws PhraseError */
  phrases(phrases: Phrases): number;
  /** @throws PackError when there is no such recogniser */
  recogniser(name: string): string;
  /** How likely each sentence is to be of a category. @throws PackError when no pack has a model that knows it */
  likelihoods(category: string): (view: View) => Float64Array;
}

/** Finds the places in one draft. */
export interface Matcher {
  /** Sets without which nothing can be found: where one of them is not in the draft, `find` is not called. */
  readonly needs: readonly number[];
  /** Pure and total. */
  find(view: View): readonly Hit[];
}

/** One way of matching. A closed list: a pack chooses from it and fills in the fields; it can bring no code. */
export interface Kind {
  readonly name: string;
  /** One line for the documentation and the officer's page. */
  readonly summary: string;
  readonly fields: Fields;
  compile(spec: never, context: CompileContext): Matcher;
}

/** Ties the type of `spec` to `fields`. */
export const defineKind = <const Of extends Fields>(kind: { name: string; summary: string; fields: Of; compile(spec: Spec<Of>, context: CompileContext): Matcher }): Kind => kind;

/** A pack says something that the engine cannot do. The message names the rule and what was expected. */
export class PackError extends Error {
  override readonly name = 'PackError';
  /** @param rule the id, where it is known which */
  constructor(message: string, readonly rule?: string) {
    super(message);
  }
}
