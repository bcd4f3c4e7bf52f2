/**
 * The fields of notes `n` as they are read: a custom note's with its type, which stands in a table of its own unless the
 * note holds it itself.
 */
export const FIELDS = `CASE WHEN n.note_type_id IS NULL THEN n.fields ELSE n.fields || (
  SELECT jsonb_build_object('type', jsonb_build_object('id', t.note_type_id, 'name', t.name, 'fields', t.fields,
    'templates', t.templates, 'isCloze', t.is_cloze))
  FROM note_types t WHERE t.user_id = n.user_id AND t.note_type_id = n.note_type_id) END`

/** The type that fields `f` name, if the user $1 has it: then the note need not hold it. */
export const typeNamedBy = (fields: string): string =>
  `(SELECT t.note_type_id FROM note_types t
    WHERE t.user_id = $1 AND t.note_type_id = (${fields} #>> '{type,id}')::uuid)`

/** Fields `f` as a row keeps them, beside the type they name. */
export const withoutNamedType = (fields: string): string =>
  `CASE WHEN ${typeNamedBy(fields)} IS NULL THEN ${fields} ELSE ${fields} - 'type' END`
