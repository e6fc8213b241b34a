// @ts-check

/**
 * Requests for products. Who people are and what they wrote stands in tables of
 * its own, so that both can be erased while the record stays. Times are ISO 8601
 * in UTC.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('request_people', table => {
    table.comment('Everybody who is in a request');
    table.increments('id');
    table
      .string('ref', 500)
      .unique()
      .comment('Entity ref, or ARN; null once it was erased');
    table.string('kind', 10).notNullable().comment('user or aws');
    table.string('erased_at', 30);
  });

  await knex.schema.createTable('requests', table => {
    table.comment('One product that is asked for in one experience');
    table.increments('number').comment('Order in which they were submitted');
    table.string('id', 32).notNullable().unique();
    table.string('product_id', 255).notNullable();
    table.string('experience_id', 255).notNullable().comment('Of the entity');
    table
      .string('open_key', 520)
      .unique()
      .comment('Product and experience until it is settled; one at a time');
    table.string('link', 32).comment('Shared by what was sent together');
    table.string('state', 20).notNullable();
    table.integer('revision').notNullable();
    table.boolean('from_aws').notNullable();
    table
      .string('routed_to', 500)
      .comment('Entity ref of who decides in place of the owner');
    table.string('rule_name', 200).comment('Rule that has decided');
    table.string('rule_version', 64);
    table.string('submitted_at', 30).notNullable();
    table.string('changed_at', 30).notNullable();
    table.string('decided_at', 30);
    table.integer('decided_by').references('id').inTable('request_people');
    table.string('decision_id', 32).comment('Of the approval');
    table.string('ended_at', 30);
    table.string('expires_at', 30).notNullable().comment('While it is open');
    table.string('remind_at', 30).comment('Next reminder of who decides');
    table.integer('reminders').notNullable().comment('That were sent');
    table.string('paused_since', 30).comment('While information is awaited');
    table.string('paused_expires_at', 30).comment('Without the pause');
    table.string('needed_by', 10).comment('Earliest day');
    table.string('merged_into', 32).comment('Id of the other request');
    table.index(['state', 'experience_id', 'number']);
    table.index(['experience_id', 'product_id', 'number']);
    table.index(['product_id', 'number']);
    table.index(['decision_id']);
    table.index(['ended_at']);
    table.index(['link']);
  });

  await knex.schema.createTable('request_asks', table => {
    table.comment('Who asks for a request');
    table.increments('id');
    table
      .integer('request_number')
      .notNullable()
      .references('number')
      .inTable('requests')
      .onDelete('CASCADE');
    table
      .integer('person_id')
      .notNullable()
      .references('id')
      .inTable('request_people');
    table.string('asked_at', 30).notNullable();
    table.string('left_at', 30).comment('Since when they ask no more');
    table.string('via', 20).notNullable().comment('Door');
    table.string('needed_by', 10);
    table
      .boolean('is_known')
      .notNullable()
      .comment('Whether the catalog knew them when they asked');
    table.string('aws_request_id', 255).unique().comment('Id at AWS');
    table.string('aws_state', 20);
    table.string('aws_expires_at', 30);
    table.unique(['request_number', 'person_id']);
    table.index(['person_id', 'request_number']);
  });

  await knex.schema.createTable('request_targets', table => {
    table.comment('Accounts and units for which somebody asks');
    table.increments('id');
    table
      .integer('ask_id')
      .notNullable()
      .references('id')
      .inTable('request_asks')
      .onDelete('CASCADE');
    table.string('node_id', 80).notNullable();
    table.string('entity', 500).comment('Entity ref that named it');
    table.unique(['ask_id', 'node_id']);
    table.index(['node_id']);
  });

  await knex.schema.createTable('request_words', table => {
    table.comment('What people wrote');
    table.increments('id');
    table
      .integer('request_number')
      .notNullable()
      .references('number')
      .inTable('requests')
      .onDelete('CASCADE');
    table
      .integer('person_id')
      .references('id')
      .inTable('request_people')
      .comment('Null where a rule wrote it');
    table
      .integer('ask_id')
      .references('id')
      .inTable('request_asks')
      .onDelete('CASCADE')
      .comment('Of what belongs to an ask');
    table
      .string('kind', 20)
      .notNullable()
      .comment('reason, intended-use, cost-reference, fields, remark');
    table.text('text').notNullable();
    table.index(['request_number']);
    table.index(['person_id']);
    table.index(['ask_id']);
  });

  await knex.schema.createTable('request_timeline', table => {
    table.comment('All that has happened to requests; rows are only added');
    table.increments('id');
    table
      .integer('request_number')
      .notNullable()
      .references('number')
      .inTable('requests')
      .onDelete('CASCADE');
    table.string('at', 30).notNullable();
    table.string('event', 30).notNullable();
    table.string('from_state', 20).comment('Null at the submission');
    table.string('state', 20).notNullable();
    table
      .integer('person_id')
      .references('id')
      .inTable('request_people')
      .comment('Who did it; null where nobody did');
    table.string('via', 20).notNullable().comment('Door');
    table.string('rule_name', 200);
    table.string('rule_version', 64);
    table
      .integer('words_id')
      .comment('Of what was said; there is no such row once it was erased');
    table.text('facts').comment('JSON; nothing about people');
    table.index(['request_number', 'id']);
  });

  await knex.schema.createTable('request_decisions', table => {
    table.comment('Approvals that become one configuration each');
    table.string('id', 32).primary();
    table.string('experience_id', 255).notNullable();
    table.string('short_name', 40).notNullable();
    table.string('version', 40).notNullable();
    table
      .integer('person_id')
      .references('id')
      .inTable('request_people')
      .comment('Author; null where a rule decided');
    table.string('decided_at', 30).notNullable();
    table.string('ended_at', 30);
    table.integer('looks').notNullable();
    table.string('next_look_at', 30);
    table.index(['ended_at', 'next_look_at']);
    table.index(['short_name']);
  });

  await knex.schema.createTable('request_blocks', table => {
    table.comment('Products for which an experience takes no further requests');
    table.string('product_id', 255).notNullable();
    table.string('experience_id', 255).notNullable();
    table
      .integer('request_number')
      .notNullable()
      .references('number')
      .inTable('requests')
      .onDelete('CASCADE');
    table.string('since', 30).notNullable();
    table.primary(['product_id', 'experience_id']);
  });

  await knex.schema.createTable('request_keys', table => {
    table.comment(
      'What was sent under which key, so that nothing is sent twice',
    );
    table
      .integer('person_id')
      .notNullable()
      .references('id')
      .inTable('request_people');
    table.string('key', 200).notNullable();
    table.string('hash', 64).notNullable().comment('Of what was sent');
    table.text('sent').notNullable().comment('JSON; the requests');
    table.string('at', 30).notNullable();
    table.primary(['person_id', 'key']);
    table.index(['at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    ...['request_keys', 'request_blocks'],
    ...['request_decisions', 'request_timeline', 'request_words'],
    ...['request_targets', 'request_asks', 'requests', 'request_people'],
  ]) {
    await knex.schema.dropTable(table);
  }
};
