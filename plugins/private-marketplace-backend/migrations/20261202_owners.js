// @ts-check

/**
 * Experiences may have several owners, and people may set them in the portal. The
 * list of experiences has owners as JSON to show them, and a table of their own
 * beside it, by which conditions and filters find experiences.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('owner_changes', table => {
    table.comment(
      'Owners of experiences as people set them; the newest counts',
    );
    table.increments('id');
    table
      .string('entity_id', 255)
      .comment('Of the experience, once AWS has given it one');
    table.string('short_name', 1024).comment('Until then');
    table.text('owners').comment('JSON; null where they were cleared');
    table.string('changed_at', 30).notNullable();
    table.string('changed_by', 500);
    table.index(['entity_id']);
    table.index(['short_name']);
  });
  await knex.schema.createTable('experience_owners', table => {
    table.comment('Who owns an experience now');
    table
      .integer('experience')
      .unsigned()
      .notNullable()
      .references('id')
      .inTable('experiences')
      .onDelete('CASCADE');
    table.string('owner', 300).notNullable();
    table.primary(['experience', 'owner']);
    table.index(['owner']);
  });
  await knex.raw('drop index experiences_owner_index');
  await knex.raw('alter table experiences rename column owner to owners');
  await knex.raw(
    'alter table experiences add column owner_source varchar(20) null',
  );
  if (knex.client.config.client === 'pg') {
    await knex.raw('alter table experiences alter column owners type text');
  }
  const rows = await knex('experiences')
    .select('id', 'owners')
    .whereNotNull('owners');
  for (const { id, owners: owner } of rows) {
    await knex('experience_owners').insert({ experience: id, owner });
    await knex('experiences')
      .where({ id })
      .update({ owners: JSON.stringify([owner]), owner_source: 'app-config' });
  }
  // The next reading finds out where they come from.
  await knex('sync_state').update({ owners: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table experiences drop column owner_source');
  const rows = await knex('experiences')
    .select('id', 'owners')
    .whereNotNull('owners');
  for (const { id, owners } of rows) {
    const [owner = null] = JSON.parse(owners);
    await knex('experiences').where({ id }).update({ owners: owner });
  }
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      'alter table experiences alter column owners type varchar(300)',
    );
  }
  await knex.raw('alter table experiences rename column owners to owner');
  await knex.raw('create index experiences_owner_index on experiences (owner)');
  await knex.schema.dropTable('experience_owners');
  await knex.schema.dropTable('owner_changes');
  await knex('sync_state').update({ owners: null });
};
