// @ts-check

/**
 * What the portal knows of AWS. Times are ISO 8601 in UTC, in the form of
 * Date.toISOString, so that they sort as texts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('Entities of the AWS Marketplace Catalog as they were read');
    table.string('id', 255).primary();
    table.string('type', 30).notNullable();
    table.string('experience_id', 255).comment('That it belongs to');
    table.string('arn', 300);
    table.integer('revision').comment('Of the Catalog');
    table.string('last_modified', 30);
    table.string('read_at', 30).notNullable().comment('When the reading began');
    table.string('gone_since', 30);
    table.string('owner', 300).comment('Entity ref in the tag for the owner');
    table.string('tags_read_at', 30).comment('Null until they are');
    table.text('content').notNullable().comment('JSON');
    table.index(['experience_id']);
    table.index(['type', 'tags_read_at']);
  });

  await knex.schema.createTable('status_files', table => {
    table.comment('Status files as they were read');
    table.string('short_name', 40).primary();
    table.string('etag', 100).notNullable();
    table.string('last_modified', 30).notNullable();
    table.string('read_at', 30).notNullable();
    table.text('text').notNullable();
    table.string('experience_id', 255).comment('That it names');
    table.text('problem').comment('Why it can not be worked with');
    table.index(['experience_id']);
  });

  await knex.schema.createTable('configurations', table => {
    table.comment('Configurations, also those whose file is gone');
    table.string('key', 120).primary();
    table.string('short_name', 40).notNullable();
    table.string('version', 40).notNullable();
    table
      .string('version_sort', 900)
      .notNullable()
      .comment('Version that sorts as people number');
    table
      .integer('generation')
      .notNullable()
      .comment('Rises when the file is overwritten');
    table.string('state', 20).notNullable();
    table.string('source', 10).notNullable().comment('portal or bucket');
    table.string('written_at', 30).notNullable();
    table.string('etag', 100).comment('Null until the file is seen');
    table.integer('size').comment('In bytes; null until the file is seen');
    table.string('seen_at', 30).comment('When the list that has it began');
    table.string('read_etag', 100).comment('Of the content that was read');
    table.string('version_id', 1100);
    table.text('requested_by').comment('As long as metadata of S3 may be');
    table.text('text').comment('Null when not read yet, or too large');
    table.string('started_at', 30);
    table.string('ended_at', 30);
    table.string('change_set_id', 255);
    table.text('error_message');
    table.text('error_key');
    table.text('problems').comment('JSON');
    table
      .integer('revision_before')
      .comment('Of the experience as it was last seen before the start');
    table
      .integer('revision_after')
      .comment('Of the experience when the end was seen');
    table.string('file_gone_since', 30);
    table.index(['short_name', 'written_at', 'version_sort']);
    table.index(['short_name', 'file_gone_since']);
    table.index(['short_name', 'state']);
    table.index(['state', 'written_at']);
    table.index(['file_gone_since', 'written_at']);
    table.index(['change_set_id']);
    table.index(['written_at'], 'configurations_unread', {
      predicate: knex.whereNull('read_etag'),
    });
  });

  await knex.schema.createTable('error_files', table => {
    table.comment('Error files, and status files that can not be worked with');
    // What a key of S3 may hold, for anybody can put a file there by hand.
    table.string('key', 1024).primary();
    table.string('short_name', 1024).notNullable();
    table.string('written_at', 30).notNullable();
    table.boolean('is_read').notNullable();
    table.text('configuration_key');
    table.text('message');
    table.text('problems').comment('JSON');
    table.text('report').comment('JSON');
    table.index(['short_name', 'written_at']);
    table.index(['is_read', 'written_at']);
    table.index(['written_at']);
  });

  await knex.schema.createTable('change_sets', table => {
    table.comment('Change sets of experiences, kept for longer than AWS does');
    table.string('id', 255).primary();
    table.string('name', 100).notNullable();
    table.string('state', 20).notNullable();
    table.string('start_time', 30).notNullable();
    table.string('end_time', 30);
    table.string('failure_code', 100);
    table.text('failure_description');
    table.string('short_name', 40).comment('Where the automation started it');
    table.boolean('is_described').notNullable().comment('After its end');
    table.text('changes').comment('JSON');
    table.index(['short_name', 'start_time']);
    table.index(['start_time', 'id']);
    table.index(['is_described', 'start_time']);
  });
  await knex.schema.createTable('change_set_entities', table => {
    table.comment('Which entities a change set is about');
    table
      .string('change_set_id', 255)
      .notNullable()
      .references('id')
      .inTable('change_sets')
      .onDelete('CASCADE');
    table.string('entity_id', 255).notNullable();
    table.primary(['change_set_id', 'entity_id']);
    table.index(['entity_id']);
  });

  await knex.schema.createTable('experiences', table => {
    table.comment('Experiences, put together from entities and files');
    table.increments('id');
    table.string('ref', 255).notNullable().unique();
    table.string('short_name', 40).unique();
    table.string('entity_id', 255);
    table.string('name', 255).notNullable();
    table.string('name_sort', 255).notNullable().comment('In lower case');
    table.text('description');
    table.string('status', 10).notNullable().comment('Enabled or Disabled');
    table.boolean('archived').notNullable();
    table
      .integer('status_sort')
      .notNullable()
      .comment('0: live, 1: not live, 2: archived');
    table.boolean('managed').notNullable();
    table.string('owner', 300);
    table.string('arn', 300);
    table.string('last_modified', 30);
    table.string('policy_id', 255);
    table.string('product_requests', 10);
    table.text('branding').comment('JSON');
    table.integer('allowed_products').notNullable();
    table.integer('denied_products').notNullable();
    table.integer('principals').notNullable();
    table.string('last_configuration', 120).comment('Key');
    table
      .string('last_change_at', 30)
      .notNullable()
      .comment('Empty where there was none');
    table.boolean('failed').notNullable().comment('The last change');
    table
      .string('unseen_since', 30)
      .comment('Oldest file that nothing has picked up');
    table
      .string('open_since', 30)
      .comment('Oldest configuration that has not ended');
    table.integer('queue_length').notNullable();
    table.string('gone_since', 30);
    table.integer('revision').notNullable();
    table
      .text('fingerprint')
      .notNullable()
      .comment('Hash of what the revision is of');
    table.text('search_text').notNullable().comment('In lower case');
    table.index(['entity_id']);
    table.index(['name_sort', 'id']);
    table.index(['status_sort', 'id']);
    table.index(['allowed_products', 'id']);
    table.index(['principals', 'id']);
    table.index(['last_change_at', 'id']);
    table.index(['owner']);
  });

  await knex.schema.createTable('products', table => {
    table.comment('Products on the lists of experiences');
    ofExperience(table);
    table.string('product_id', 255).notNullable();
    table.string('list', 10).notNullable().comment('allowed or denied');
    table.string('search_text', 255).notNullable().comment('In lower case');
    table.primary(['experience', 'product_id', 'list']);
    table.index(['product_id']);
  });
  await knex.schema.createTable('principals', table => {
    table.comment('Principals that experiences are associated with');
    ofExperience(table);
    table.string('principal_id', 255).notNullable();
    table.primary(['experience', 'principal_id']);
    table.index(['principal_id']);
  });
  await knex.schema.createTable('snapshots', table => {
    table.comment('The last states of experiences, by revision');
    ofExperience(table);
    table.integer('revision').notNullable();
    table.string('taken_at', 30).notNullable();
    table.text('state').notNullable().comment('JSON');
    table.primary(['experience', 'revision']);
  });

  await knex.schema.createTable('sync_state', table => {
    table.comment('How far the readings have come; one row');
    table.integer('id').primary();
    table.string('full_at', 30).comment('Beginning of the last full reading');
    table.string('succeeded_at', 30).comment('Of the last reading of any kind');
    table.string('failed_at', 30);
    table.text('problem').comment('Why it failed');
    table
      .string('change_sets_before', 30)
      .comment('Older change sets are still to be listed; null when none are');
    table.boolean('change_sets_complete').notNullable();
    table
      .string('first_began_at', 30)
      .comment('Of the first full reading, while it is under way');
    table
      .text('owners')
      .comment('Hash of what the configuration said of owners');
    table.text('owner_tag').comment('That the owners of entities are of');
  });
  await knex('sync_state').insert({ id: 1, change_sets_complete: false });

  await knex.schema.createTable('unassembled', table => {
    table.comment('Experiences that were read and not put together since');
    table.string('kind', 10).notNullable().comment('short-name or entity-id');
    table.string('value', 1024).notNullable();
    table.primary(['kind', 'value']);
  });

  await knex.schema.createTable('sync_problems', table => {
    table.comment('What can not be read, or not be put together');
    table.string('subject', 1100).primary();
    table.text('message').notNullable();
    table.string('since', 30).notNullable();
  });

  /** @param {import('knex').Knex.CreateTableBuilder} table */
  function ofExperience(table) {
    table
      .integer('experience')
      .unsigned()
      .notNullable()
      .references('id')
      .inTable('experiences')
      .onDelete('CASCADE');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'sync_problems',
    'unassembled',
    'sync_state',
    'snapshots',
    'principals',
    'products',
    'experiences',
    'change_set_entities',
    'change_sets',
    'error_files',
    'configurations',
    'status_files',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
