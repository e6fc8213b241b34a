// @ts-check

/**
 * What a page of all changes is read by: short summaries beside what they are of,
 * and indices in the order of time. Change sets that the automation started stand
 * for themselves as configurations; those of others have their time beside each
 * experience that they are about.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('configurations', table => {
    table.text('summary').comment('JSON; null where the text was not read yet');
    table
      .text('state_before')
      .comment('JSON; of the experience, before it was applied');
    table
      .string('service', 300)
      .comment('That submitted it, for itself or for a person');
    table.index(['written_at', 'version_sort', 'key'], 'configurations_time');
    table.index(
      ['requested_by', 'written_at', 'version_sort'],
      'configurations_requested',
      { predicate: knex.whereNotNull('requested_by') },
    );
    table.index(['error_key'], 'configurations_error', {
      predicate: knex.whereNotNull('error_key'),
    });
  });

  await knex.schema.alterTable('change_set_entities', table => {
    table
      .string('others_start_time', 30)
      .comment('Null where the automation started it');
    table.text('summary').comment('JSON; null until it has ended');
    table.index(
      ['others_start_time', 'change_set_id', 'entity_id'],
      'change_set_entities_others',
      { predicate: knex.whereNotNull('others_start_time') },
    );
    table.index(
      ['entity_id', 'others_start_time', 'change_set_id'],
      'change_set_entities_of',
      { predicate: knex.whereNotNull('others_start_time') },
    );
  });
  await knex.schema.alterTable('change_sets', table => {
    table.index(['state', 'start_time', 'id'], 'change_sets_others', {
      predicate: knex.whereNull('short_name'),
    });
  });
  await knex('change_set_entities').update({
    others_start_time: knex('change_sets')
      .select('start_time')
      .whereRaw('change_sets.id = change_set_entities.change_set_id')
      .whereNull('short_name'),
  });

  // Of those that name a configuration the configuration tells.
  await knex.schema.alterTable('error_files', table => {
    table.index(['written_at', 'key'], 'error_files_alone', {
      predicate: knex.whereNull('configuration_key'),
    });
  });

  await knex.schema.createTable('unrecognized_files', table => {
    table.comment('Files that the automation can make nothing of');
    table.string('key', 1024).primary();
    table.text('reason').notNullable();
    table.string('last_modified', 30).notNullable();
    table.index(['last_modified', 'key']);
  });
  // The next reading takes it over once more, and what it lists with it.
  await knex('automation_files')
    .where({ key: 'AUTOMATION_Unrecognized' })
    .update({ etag: '' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('unrecognized_files');
  await knex.schema.alterTable('error_files', table => {
    table.dropIndex([], 'error_files_alone');
  });
  await knex.schema.alterTable('change_sets', table => {
    table.dropIndex([], 'change_sets_others');
  });
  await knex.schema.alterTable('change_set_entities', table => {
    table.dropIndex([], 'change_set_entities_of');
    table.dropIndex([], 'change_set_entities_others');
    table.dropColumn('summary');
    table.dropColumn('others_start_time');
  });
  await knex.schema.alterTable('configurations', table => {
    table.dropIndex([], 'configurations_error');
    table.dropIndex([], 'configurations_requested');
    table.dropIndex([], 'configurations_time');
    table.dropColumn('service');
    table.dropColumn('state_before');
    table.dropColumn('summary');
  });
};
