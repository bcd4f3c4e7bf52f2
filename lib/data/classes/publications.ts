import 'server-only'
import type { ItemBody, ItemRevision } from '@/lib/classes'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { PublicationKind, PublishedDto, VersionDto } from '@/lib/contracts/assignments'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Skill } from '@/lib/practice/problem/skill'
import type { Database } from '../pool'
import type { Standing } from './members'

/** Few enough that no statement holds more than some megabytes. */
const AT_ONCE = 2000

/** Something published in a class. */
export interface PublicationRecord {
  readonly publicationId: string
  readonly kind: PublicationKind
  /** Whose deck or set it was made of; null: their account is gone. */
  readonly sourceUserId: string | null
  readonly sourceId: string
}

/** A version as it was published, apart from its items. */
export interface VersionRecord {
  readonly number: number
  readonly name: string
  readonly description: string
  readonly itemCount: number
  /** Of a problem set; null for a deck. */
  readonly skills: readonly Skill[] | null
}

/** An item with the text it has in a version. */
export interface PublishedItem extends ItemRevision {
  readonly body: ItemBody
  readonly title: string
  readonly keyHash: string
  readonly sourceId: string
}

interface ItemRow extends ItemRevision {
  readonly kind: string
  readonly body: never
  readonly title: string
  readonly tags: readonly string[]
  readonly keyHash: string
  readonly sourceId: string
}

const PROBLEM = 'problem'

const itemOf = ({ kind, body, tags, ...rest }: ItemRow): PublishedItem => ({
  ...rest,
  body:
    kind === PROBLEM
      ? { is: 'problem', source: body }
      : { is: 'note', kind: kind as NoteKind, fields: body, tags },
})

const ITEM = `i.item_id AS "itemId", i.revision, i.kind, i.body, i.title, i.tags, i.key_hash AS "keyHash",
  i.source_id AS "sourceId"`

/** Publishes something for the first time. Its versions follow. */
export async function insertPublication(
  connection: Database,
  { classId }: Standing,
  { publicationId, kind, sourceUserId, sourceId }: PublicationRecord,
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO publications (class_id, publication_id, kind, source_user_id, source_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [classId, publicationId, kind, sourceUserId, sourceId, new Date(now)],
  )
}

/** Adds a version with its listing; the items themselves are added by `insertItems`. */
export async function insertVersion(
  connection: Database,
  { memberId }: Standing,
  publicationId: string,
  { number, name, description, skills }: Omit<VersionRecord, 'itemCount'>,
  listing: readonly ItemRevision[],
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO published_versions
       (publication_id, number, name, description, items, item_count, skills, published_at, by_member_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[publicationId, number, name, description],
      JSON.stringify(listing.map(({ itemId, revision }) => [itemId, revision])),
      listing.length,
      skills === null ? null : JSON.stringify(skills),
      new Date(now),
      memberId,
    ],
  )
}

/** Adds the texts of items that are new in a version. */
export async function insertItems(
  connection: Database,
  publicationId: string,
  items: readonly PublishedItem[],
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await connection.query(
      `INSERT INTO published_items
         (publication_id, item_id, revision, kind, body, title, tags, key_hash, source_id)
       SELECT $1::uuid, n.id, n.revision, n.kind, n.body, n.title, n.tags, n.key_hash, n.source_id
       FROM json_to_recordset($2) AS n (
         id uuid, revision int, kind text, body jsonb, title text, tags text[], key_hash text, source_id uuid)`,
      [publicationId, JSON.stringify(items.slice(from, from + AT_ONCE).map(rowOf))],
    )
}

const rowOf = ({ itemId: id, revision, body, title, keyHash, sourceId }: PublishedItem) => ({
  ...{ id, revision, title, key_hash: keyHash, source_id: sourceId },
  ...(body.is === 'problem'
    ? { kind: PROBLEM, body: body.source, tags: body.source.tags }
    : { kind: body.kind, body: body.fields, tags: body.tags }),
})

/** How many of these media the viewer keeps, and their bytes. */
export async function sizeOfMedia(
  connection: Database,
  viewer: Viewer,
  hashes: readonly string[],
): Promise<{ readonly number: number; readonly bytes: number }> {
  const { rows } = await connection.query<{ number: number; bytes: number }>(
    `SELECT count(*)::int AS number, coalesce(sum(size), 0)::float8 AS bytes
     FROM media WHERE user_id = $1 AND hash = ANY ($2::text[])`,
    [viewer.userId, hashes],
  )
  return rows[0] ?? { number: 0, bytes: 0 }
}

/** Copies media of the viewer's to a publication; those it has already are left. */
export async function publishMedia(
  connection: Database,
  viewer: Viewer,
  publicationId: string,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return
  await connection.query(
    `INSERT INTO published_media (publication_id, hash, mime, bytes, size)
     SELECT $2::uuid, hash, mime, bytes, size FROM media WHERE user_id = $1 AND hash = ANY ($3::text[])
     ON CONFLICT DO NOTHING`,
    [viewer.userId, publicationId, hashes],
  )
}

/** Bytes of a publication's media, those of a list left out. */
export async function publishedMediaBytes(
  connection: Database,
  publicationId: string,
  without: readonly string[],
): Promise<number> {
  const { rows } = await connection.query<{ bytes: number }>(
    `SELECT coalesce(sum(size), 0)::float8 AS bytes FROM published_media
     WHERE publication_id = $1 AND NOT hash = ANY ($2::text[])`,
    [publicationId, without],
  )
  return rows[0]?.bytes ?? 0
}

/** How much a class has published. */
export async function countPublications(connection: Database, { classId }: Standing): Promise<number> {
  const { rows } = await connection.query<{ all: number }>(
    'SELECT count(*)::int AS all FROM publications WHERE class_id = $1',
    [classId],
  )
  return rows[0]?.all ?? 0
}

/** Something published in the class of whoever asks; null for any other. */
export async function selectOptionalPublication(
  connection: Database,
  { classId }: Standing,
  publicationId: string,
): Promise<PublicationRecord | null> {
  const { rows } = await connection.query<PublicationRecord>(
    `SELECT publication_id AS "publicationId", kind, source_user_id AS "sourceUserId", source_id AS "sourceId"
     FROM publications WHERE class_id = $1 AND publication_id = $2`,
    [classId, publicationId],
  )
  return rows[0] ?? null
}

const NEWEST = `JOIN LATERAL (
  SELECT * FROM published_versions v WHERE v.publication_id = p.publication_id ORDER BY v.number DESC LIMIT 1) v ON true`

/** What a class has published and not assigned, by name. */
export async function selectUnassigned(
  connection: Database,
  { classId }: Standing,
): Promise<readonly PublishedDto[]> {
  const { rows } = await connection.query<PublishedDto>(
    `SELECT p.publication_id AS "publicationId", p.kind, v.name, v.description, v.item_count AS items
     FROM publications p ${NEWEST}
     WHERE p.class_id = $1 AND NOT EXISTS (SELECT FROM assignments a WHERE a.publication_id = p.publication_id)
     ORDER BY lower(v.name), p.publication_id`,
    [classId],
  )
  return rows
}

/** The newest version of something published in the class of whoever asks. */
export async function selectNewestVersion(
  connection: Database,
  { classId }: Standing,
  publicationId: string,
): Promise<VersionRecord | null> {
  const { rows } = await connection.query<VersionRecord>(
    `SELECT v.number, v.name, v.description, v.item_count AS "itemCount", v.skills
     FROM publications p ${NEWEST} WHERE p.class_id = $1 AND p.publication_id = $2`,
    [classId, publicationId],
  )
  return rows[0] ?? null
}

/** The versions of something published, the newest first. */
export async function selectVersions(
  connection: Database,
  { classId }: Standing,
  publicationId: string,
): Promise<readonly VersionDto[]> {
  const { rows } = await connection.query<Omit<VersionDto, 'publishedAt'> & { publishedAt: Date }>(
    `SELECT v.number, v.item_count AS items, v.published_at AS "publishedAt", m.name AS by
     FROM publications p JOIN published_versions v USING (publication_id)
     LEFT JOIN class_members m ON m.member_id = v.by_member_id
     WHERE p.class_id = $1 AND p.publication_id = $2 ORDER BY v.number DESC`,
    [classId, publicationId],
  )
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.getTime() }))
}

/** The items of a version with the texts they have in it, in its order. */
export async function itemsOfVersion(
  connection: Database,
  { classId }: Standing,
  publicationId: string,
  number: number,
): Promise<PublishedItem[]> {
  const { rows } = await connection.query<ItemRow>(
    `SELECT ${ITEM}
     FROM publications p JOIN published_versions v USING (publication_id)
     CROSS JOIN LATERAL json_array_elements(v.items) WITH ORDINALITY AS l (entry, place)
     JOIN published_items i ON i.publication_id = v.publication_id
       AND i.item_id = (l.entry ->> 0)::uuid AND i.revision = (l.entry ->> 1)::int
     WHERE p.class_id = $1 AND v.publication_id = $2 AND v.number = $3 ORDER BY l.place`,
    [classId, publicationId, number],
  )
  return rows.map(itemOf)
}

/** Every item that any version has had, each with the text it had last. */
export async function itemsEver(
  connection: Database,
  { classId }: Standing,
  publicationId: string,
): Promise<PublishedItem[]> {
  const { rows } = await connection.query<ItemRow>(
    `SELECT DISTINCT ON (i.item_id) ${ITEM}
     FROM publications p JOIN published_items i USING (publication_id)
     WHERE p.class_id = $1 AND p.publication_id = $2 ORDER BY i.item_id, i.revision DESC`,
    [classId, publicationId],
  )
  return rows.map(itemOf)
}

/** Items with the texts of these revisions. */
export async function itemsAt(
  connection: Database,
  { classId }: Standing,
  publicationId: string,
  revisions: readonly ItemRevision[],
): Promise<PublishedItem[]> {
  const { rows } = await connection.query<ItemRow>(
    `SELECT ${ITEM}
     FROM publications p JOIN published_items i USING (publication_id)
     JOIN unnest($3::uuid[], $4::int[]) AS wanted (item_id, revision)
       ON i.item_id = wanted.item_id AND i.revision = wanted.revision
     WHERE p.class_id = $1 AND p.publication_id = $2`,
    [
      ...[classId, publicationId],
      revisions.map(({ itemId }) => itemId),
      revisions.map(({ revision }) => revision),
    ],
  )
  return rows.map(itemOf)
}

/** What a class has published, assigned or not, the oldest first. */
export async function selectPublications(
  connection: Database,
  { classId }: Standing,
): Promise<readonly PublicationRecord[]> {
  const { rows } = await connection.query<PublicationRecord>(
    `SELECT publication_id AS "publicationId", kind, source_user_id AS "sourceUserId", source_id AS "sourceId"
     FROM publications WHERE class_id = $1 ORDER BY created_at, publication_id`,
    [classId],
  )
  return rows
}

/** Makes the newest version of a publication the first one of another, with its items and media. */
export async function copyNewestVersion(
  connection: Database,
  { memberId }: Standing,
  { from, to }: { readonly from: string; readonly to: string },
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO published_versions
       (publication_id, number, name, description, items, item_count, skills, published_at, by_member_id)
     SELECT $2::uuid, 1, v.name, v.description,
       (SELECT coalesce(json_agg(json_build_array(l.entry ->> 0, 1) ORDER BY l.place), '[]'::json)
        FROM json_array_elements(v.items) WITH ORDINALITY AS l (entry, place)),
       v.item_count, v.skills, $3, $4::uuid
     FROM published_versions v WHERE v.publication_id = $1 ORDER BY v.number DESC LIMIT 1`,
    [from, to, new Date(now), memberId],
  )
  await connection.query(
    `INSERT INTO published_items
       (publication_id, item_id, revision, kind, body, title, tags, key_hash, source_id)
     SELECT $2::uuid, i.item_id, 1, i.kind, i.body, i.title, i.tags, i.key_hash, i.source_id
     FROM (SELECT items FROM published_versions WHERE publication_id = $1 ORDER BY number DESC LIMIT 1) v
     CROSS JOIN LATERAL json_array_elements(v.items) AS l (entry)
     JOIN published_items i ON i.publication_id = $1
       AND i.item_id = (l.entry ->> 0)::uuid AND i.revision = (l.entry ->> 1)::int`,
    [from, to],
  )
  await connection.query(
    `INSERT INTO published_media (publication_id, hash, mime, bytes, size)
     SELECT $2::uuid, hash, mime, bytes, size FROM published_media WHERE publication_id = $1`,
    [from, to],
  )
}
