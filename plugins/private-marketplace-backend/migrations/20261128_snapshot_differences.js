// @ts-check

/**
 * Of an experience the newest state is kept whole, older ones as what is
 * different in them from the next newer one. Those that are whole stay so until
 * they are removed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('snapshots', table => {
    table
      .boolean('is_difference')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the state is told by what differs from the next one');
  });
};

/**
 * Differences can not be read without the column, so that they go with it.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('snapshots').where({ is_difference: true }).delete();
  await knex.schema.alterTable('snapshots', table => {
    table.dropColumn('is_difference');
  });
};
