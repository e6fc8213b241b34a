// @ts-check

/**
 * Files that are to be written: configurations that are accepted and not known to
 * be in the bucket yet, and adoptions.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'Configuration files that still have to be written into the bucket',
    );
    table.increments('id').comment('Order in which they were accepted');
    table.string('key', 120).notNullable().unique().comment('Of the file');
    table.string('short_name', 40).notNullable();
    table.text('text').notNullable().comment('Content of the file');
    table
      .text('requested_by')
      .comment('Entity ref; null where a service asked');
    table.string('accepted_at', 30).notNullable().comment('ISO 8601, UTC');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('That have failed');
    table
      .string('next_attempt_at', 30)
      .notNullable()
      .comment('ISO 8601, UTC; not before');
    table
      .string('leased_until', 30)
      .comment('ISO 8601, UTC; until then one replica alone may write it');
    table.string('lease', 40).comment('Names who has leased it');
    table.text('problem').comment('Why the last attempt failed');
    table.index(['short_name', 'id']);
  });

  await knex.schema.createTable('adoptions', table => {
    table.comment('Experiences that somebody is about to adopt');
    table.string('entity_id', 255).primary();
    table
      .string('until', 30)
      .notNullable()
      .comment('ISO 8601, UTC; then another one may try');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('adoptions');
  await knex.schema.dropTable('outbox');
};
