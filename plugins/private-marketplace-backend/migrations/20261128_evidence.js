// @ts-check

/**
 * What tells how things came about: who says to have asked for a file, who asked
 * for each step of a move, and what the automation tells of itself. Names of files
 * may be as long as S3 lets them be, and an error file may name no experience.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('configurations', table => {
    table
      .text('claimed_by')
      .comment('Whom the file names though the portal never accepted it');
  });
  await knex.schema.alterTable('moves', table => {
    table
      .string('step_requested_by', 500)
      .comment('Who asked for the current attempt at the current step');
  });
  await knex('moves').update({
    step_requested_by: knex.raw('coalesce(stopped_by, requested_by)'),
  });
  await knex.schema.createTable('automation_files', table => {
    table.comment('What the automation writes of itself into the bucket');
    table.string('key', 100).primary();
    table.string('etag', 100).notNullable();
    table.text('text').notNullable();
  });
  await knex.schema.alterTable('experiences', table => {
    table
      .string('unlisted_since', 30)
      .comment('When a status file named it that the Catalog does not list');
  });
  await knex.schema.alterTable('error_files', table => {
    table.setNullable('short_name');
  });
  // Files without a short name stood under an empty one.
  await knex('error_files')
    .where({ short_name: '' })
    .update({ short_name: null });
  await setNameLength(knex, { name: 1024, key: 1024, version: 1024 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('error_files').whereNull('short_name').delete();
  await knex.schema.alterTable('error_files', table => {
    table.dropNullable('short_name');
  });
  await knex.schema.alterTable('experiences', table => {
    table.dropColumn('unlisted_since');
  });
  await knex.schema.dropTable('automation_files');
  await knex.schema.alterTable('moves', table => {
    table.dropColumn('step_requested_by');
  });
  await knex.schema.alterTable('configurations', table => {
    table.dropColumn('claimed_by');
  });
};

/**
 * SQLite keeps to no length.
 *
 * @param {import('knex').Knex} knex
 * @param {{ name: number, key: number, version: number }} lengths
 */
async function setNameLength(knex, { name, key, version }) {
  if (knex.client.config.client !== 'pg') return;
  for (const [table, column, length] of [
    ['configurations', 'key', key],
    ['configurations', 'short_name', name],
    ['configurations', 'version', version],
    ['change_sets', 'short_name', name],
    ['experiences', 'ref', name],
    ['experiences', 'short_name', name],
    ['experiences', 'name', name],
    ['experiences', 'name_sort', name],
    ['experiences', 'last_configuration', key],
    ['moves', 'from_ref', name],
    ['moves', 'to_ref', name],
    ['outbox', 'key', key],
    ['outbox', 'short_name', name],
    ['status_files', 'short_name', name],
  ]) {
    await knex.raw(`alter table ?? alter column ?? type varchar(${length})`, [
      table,
      column,
    ]);
  }
}
