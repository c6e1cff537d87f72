import { z } from 'zod'

const label = z.string().optional()

/** Values that a choice may have, and how each is called: a list, or a map of value to name. */
const values = z
  .union([z.array(z.string()), z.record(z.string(), z.string())], {
    error: 'it is no list, and no map of names',
  })
  .transform(
    (given) => new Map(Array.isArray(given) ? given.map((value) => [value, value]) : Object.entries(given)),
  )

/** One field of the items: what kind of value it holds, and what is done with it. */
const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(['text', 'number', 'url', 'date', 'list']),
    /** How it is called on pages; default: its name. */
    label,
    /** Whether every item has it. */
    required: z.boolean().default(false),
  }),
  z.strictObject({
    /** Something to copy, such as a command. */
    type: z.literal('code'),
    label,
    /** The language that it is highlighted in. */
    language: z.string().default('sh'),
    required: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('boolean'),
    label,
    /** Whether readers can filter by it. */
    filter: z.boolean().default(false),
    required: z.boolean().default(false),
  }),
  z.strictObject({
    /** One of several values, or some of them. */
    type: z.literal(['choice', 'choices']),
    label,
    of: values,
    filter: z.boolean().default(false),
    required: z.boolean().default(false),
  }),
])

export type FieldSchema = z.output<typeof fieldSchema>

/** Names that items have anyway. */
const taken = ['name', 'slug', 'description', 'aliases', 'articles', 'q']

const fieldName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'it is no name of a field: small letters, digits and hyphens' })
  .refine((name) => !taken.includes(name), { error: 'every item has a field of this name' })

/** The head of a catalogue. The manual's page on catalogues lists the same keys. */
export const headSchema = z.strictObject({
  title: z.string(),
  /** A shorter title for navigation. */
  linktitle: z.string().optional(),
  description: z.string().default(''),
  /** Where the catalogue stands on the site. */
  address: z.string().regex(/^\/(?:[^/?#\s]+\/)+$/, { error: 'it is no path of the site, such as /images/' }),
  /** Place among its siblings. */
  weight: z.number().optional(),
  /** How one of the items is called, and several. */
  items: z.tuple([z.string(), z.string()]).default(['item', 'items']),
  fields: z.record(fieldName, fieldSchema).default({}),
})

const text = z.string({ error: 'it is no text' })
const texts = z.array(z.union([text, z.number()]).transform(String), { error: 'it is no list' })

/** What an item of a catalogue with these fields must be. */
export function itemSchema(fields: Readonly<Record<string, FieldSchema>>) {
  const own = Object.entries(fields).map(([name, field]): [string, z.ZodType<string[]>] => {
    const value = valueSchema(field)
    return [name, field.required ? value : value.default([])]
  })
  return z.strictObject({
    name: text,
    /** Last part of its address; default: made of its name. */
    slug: z
      .string()
      .regex(/^[^/\s?#]+$/, { error: 'it is no part of an address' })
      .optional(),
    description: text.default(''),
    /** Old addresses that lead to it. */
    aliases: texts.default([]),
    /** Articles that speak of it, besides those that link to it. */
    articles: texts.default([]),
    ...Object.fromEntries(own),
  })
}

/** Every field becomes a list of texts, so that all are shown and filtered alike. */
function valueSchema(field: FieldSchema): z.ZodType<string[]> {
  switch (field.type) {
    case 'number':
      return z.number({ error: 'it is no number' }).transform((value) => [String(value)])
    case 'boolean':
      return z.boolean({ error: 'it is neither true nor false' }).transform((value) => [String(value)])
    case 'url':
      return z.url({ protocol: /^https?$/, error: 'it is no web address' }).transform((value) => [value])
    case 'date':
      return z.iso.date({ error: 'it is no date, such as 2026-11-26' }).transform((value) => [value])
    case 'list':
      return texts
    case 'code':
      return text
        .refine((value) => !/\{\{[<%]/.test(value), { error: 'it holds {{, which begins a shortcode' })
        .transform((value) => [value])
    case 'choice':
      return choice(field.of).transform((value) => [value])
    case 'choices':
      return z.array(choice(field.of), { error: 'it is no list' })
    default:
      return z.union([text, z.number()], { error: 'it is no text' }).transform((value) => [String(value)])
  }
}

function choice(of: ReadonlyMap<string, string>): z.ZodType<string> {
  return z.enum([...of.keys()], { error: `it is none of ${[...of.keys()].join(', ')}` })
}
