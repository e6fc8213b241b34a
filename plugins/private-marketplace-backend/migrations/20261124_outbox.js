// @ts-check

/**
 * Configuration files that are accepted and not known to be in the bucket yet.
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
      .string('requested_by', 500)
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
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox');
};
