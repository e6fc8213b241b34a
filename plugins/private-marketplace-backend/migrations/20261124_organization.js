// @ts-check

/**
 * The organization as AWS Organizations told it, and moves of principals from
 * one experience to another. Times are ISO 8601 in UTC.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('organization_nodes', table => {
    table.comment('Organizational units and accounts of the organization');
    table.string('id', 80).primary();
    table
      .integer('position')
      .notNullable()
      .unique()
      .comment('Depth first: each node before what is below it');
    table.string('parent_id', 80).notNullable().comment('The root, or a unit');
    table
      .integer('revision')
      .notNullable()
      .comment('Of the tree; the same in all rows');
    table.string('kind', 20).notNullable().comment('unit or account');
    table.string('name', 255).notNullable();
    table.string('state', 30).comment('Of an account');
    table
      .string('email', 320)
      .comment('Of an account, where the portal shows addresses');
    table.index(['parent_id', 'position']);
  });

  await knex.schema.createTable('organization_state', table => {
    table.comment('How far the reading of the organization has come; one row');
    table.integer('id').primary();
    table
      .integer('revision')
      .notNullable()
      .comment('Rises when the tree is not as it was; 0 before the first');
    table.string('organization_id', 80);
    table.string('root_id', 80);
    table.string('fingerprint', 80).comment('Hash of the tree');
    table.string('synced_at', 30).comment('Beginning of the last reading');
    table.string('failed_at', 30);
    table
      .integer('failures')
      .notNullable()
      .comment('Readings that have failed since the last that did not');
    table.text('problem').comment('Why it failed');
    table.text('checkpoint').comment('JSON; from where a reading can go on');
    table.string('checkpoint_began_at', 30).comment('When that reading began');
  });
  await knex('organization_state').insert({
    ...{ id: 1, revision: 0, failures: 0 },
  });

  await knex.schema.createTable('moves', table => {
    table.comment('Moves of principals from one experience to another');
    table.increments('number').comment('Order in which they were asked for');
    table.string('id', 32).notNullable().unique();
    table.string('principal', 80).notNullable();
    table
      .string('active_principal', 80)
      .unique()
      .comment('The principal until the move ends; one move at a time');
    table.string('from_ref', 40).notNullable().comment('Short name');
    table.string('to_ref', 40).notNullable().comment('Short name');
    table.string('state', 20).notNullable();
    table
      .integer('step')
      .notNullable()
      .comment('The current or the last: 1 out, 2 in, 3 back');
    table.integer('attempt').notNullable().comment('At that step, from 1');
    table
      .string('requested_by', 500)
      .comment('Entity ref; null where a service asked');
    table.string('requested_at', 30).notNullable();
    table
      .string('stopped_by', 500)
      .comment('Entity ref; null where a service stopped it, or nobody did');
    table.string('stopped_at', 30);
    table.string('ended_at', 30);
    table.text('problem').comment('Why it did not come to its end');
    table.string('undo_of', 32).comment('Id of the move that it takes back');
    table.index(['principal', 'number']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['moves', 'organization_state', 'organization_nodes']) {
    await knex.schema.dropTable(table);
  }
};
