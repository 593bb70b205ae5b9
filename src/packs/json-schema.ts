import * as z from 'zod/mini';
import { fieldNotes } from './field-notes.ts';
import { authoredPartSchema, headerSchema } from './schema.ts';

interface Json {
  [key: string]: unknown;
}
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Editors show these while one writes. */
const withNotes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNotes);
  if (!isJson(value)) return value;
  const { properties, ...rest } = value;
  const others = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, withNotes(one)]));
  if (!isJson(properties)) return others;
  const noted = Object.entries(properties).map(([name, one]) => [name, { ...(fieldNotes[name] !== undefined && { description: fieldNotes[name] }), ...(withNotes(one) as Json) }]);
  return { ...others, properties: Object.fromEntries(noted) as Json };
};

/** The fields of pack.yaml and of all other files in one: an editor helps with both, `pack lint` knows which belong where. */
export const jsonSchema = (): string => {
  const options = { target: 'draft-07', io: 'input', unrepresentable: 'any' } as const;
  const [header, part] = [z.toJSONSchema(headerSchema, options) as Json, z.toJSONSchema(authoredPartSchema, options) as Json];
  const properties = { ...(header['properties'] as Json), ...(part['properties'] as Json) };
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'A rule pack of Postproef', type: 'object', additionalProperties: false, properties };
  return `${JSON.stringify(withNotes(schema), null, 1)}\n`;
};
