// @ts-check

/**
 * A move that waits for long is looked at less and less often, by one replica.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('moves', table => {
    table
      .integer('looks')
      .notNullable()
      .defaultTo(0)
      .comment('At the move since it or its experiences have changed');
    table.string('waits_since', 30).comment('First of these looks');
    table
      .string('next_look_at', 30)
      .comment('ISO 8601, UTC; not before. Null: at once');
    table.index(['active_principal', 'next_look_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('moves', table => {
    table.dropIndex(['active_principal', 'next_look_at']);
    table.dropColumn('looks');
    table.dropColumn('waits_since');
    table.dropColumn('next_look_at');
  });
};
