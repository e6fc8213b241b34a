// @ts-check

/**
 * One row about the whole directory of products. Who writes the directory locks it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('directory_state', table => {
    table.comment('One row about the directory of products');
    table.integer('id').primary();
    table
      .text('source_order')
      .comment('JSON: sources in the order by which products were merged');
  });
  await knex('directory_state').insert({ id: 1, source_order: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('directory_state');
};
