// @ts-check

/**
 * What waits for the bucket remembers which revision it was made against, and
 * change sets that have not ended are looked at by turns.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('outbox', table => {
    table
      .integer('revision')
      .comment(
        'Of the experience with this accepted; null where any revision will do',
      );
  });
  await knex.schema.alterTable('change_sets', table => {
    table
      .string('looked_at', 30)
      .comment('ISO 8601, UTC; when AWS was last asked for it alone');
    table.index(['is_described', 'looked_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('change_sets', table => {
    table.dropIndex(['is_described', 'looked_at']);
    table.dropColumn('looked_at');
  });
  await knex.schema.alterTable('outbox', table => {
    table.dropColumn('revision');
  });
};
