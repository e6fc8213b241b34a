// @ts-check

/**
 * The directory of products: what each source says of them, and what follows.
 * Times are ISO 8601 in UTC, so that they sort as texts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('directory_products', table => {
    table.comment('Products, as far as lists and searches need them');
    table.string('id', 255).primary();
    table.string('title', 1024).comment('Null until a source knows it');
    table
      .string('title_sort', 255)
      .notNullable()
      .comment('Of the title, or else of the id');
    table.string('vendor', 1024);
    table.string('vendor_id', 255).comment("AWS's seller profile");
    table
      .string('state', 15)
      .notNullable()
      .comment('unknown, listed, not-listed or withdrawn');
    table.boolean('is_public').notNullable().comment('Was listed by AWS once');
    table.boolean('is_company').notNullable().comment('The company names it');
    table.string('assessment', 15).comment('Status of the assessment');
    table.text('search_text').notNullable().comment('In simple letters');
    table.string('source', 50).comment('That the title is from');
    table.text('logo_url');
    table.string('listed_at', 30).comment('When AWS listed it last');
    table.string('read_at', 30).comment('When AWS was asked last');
    table
      .string('due_at', 30)
      .comment('When AWS is to be asked; null where it is not');
    table.string('looked_at', 30).comment('Somebody waits for it');
    table.index(['title_sort', 'id']);
    table.index(['due_at']);
    table.index(['is_company']);
  });

  await knex.schema.createTable('directory_facts', table => {
    table.comment('What each source says of a product');
    table.string('product_id', 255).notNullable();
    table.string('source', 50).notNullable();
    table.text('facts').notNullable().comment('JSON');
    table.primary(['product_id', 'source']);
    table.index(['source']);
  });

  await knex.schema.createTable('directory_values', table => {
    table.comment('What products can be narrowed by');
    table.string('product_id', 255).notNullable();
    table.string('facet', 20).notNullable();
    table.string('value', 255).notNullable();
    table.string('name', 1024).notNullable();
    table.primary(['product_id', 'facet', 'value']);
    table.index(['facet', 'value']);
  });

  await knex.schema.createTable('directory_listings', table => {
    table.comment('Pages of AWS Marketplace');
    table.string('id', 255).primary();
    table.string('title', 1024).notNullable();
    table.string('publisher', 1024).notNullable();
    table.string('read_at', 30).notNullable();
  });
  await knex.schema.createTable('directory_listing_products', table => {
    table.comment('Which listing offers which product');
    table.string('listing_id', 255).notNullable();
    table.string('product_id', 255).notNullable();
    table.primary(['listing_id', 'product_id']);
    table.index(['product_id']);
  });

  await knex.schema.createTable('directory_sources', table => {
    table.comment('How reading a source went');
    table.string('source', 50).primary();
    table.string('succeeded_at', 30);
    table.string('failed_at', 30);
    table.string('problem', 15).comment('denied, unreachable or unreadable');
    table.text('message');
    table.string('retry_at', 30).comment('Not asked before');
    table.integer('total').comment('Of what it has');
    table.text('etag');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'directory_sources',
    'directory_listing_products',
    'directory_listings',
    'directory_values',
    'directory_facts',
    'directory_products',
  ]) {
    await knex.schema.dropTable(table);
  }
};
