-- shopsync.db, step 1.  Frozen: later changes get a file of their own.
-- Times are UTC text "YYYY-MM-DDTHH:MM:SS[.ffffff]Z"; prices decimal text with Shopify's digits;
-- ids Shopify's numbers; lists JSON text.  Mirror rows are never deleted: deleted_at marks them.
-- digest: xxh3-128 of the line last applied, NULL after any other write to the row.

CREATE TABLE app_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE store (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    environment TEXT NOT NULL,
    access TEXT NOT NULL,
    developer INTEGER NOT NULL DEFAULT 0,
    client_id TEXT NOT NULL DEFAULT '',
    keeper TEXT NOT NULL DEFAULT 'none',
    keyring_backend TEXT NOT NULL DEFAULT '',
    shop_name TEXT NOT NULL DEFAULT '',
    myshopify_domain TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT '',
    timezone TEXT NOT NULL DEFAULT '',
    plan TEXT NOT NULL DEFAULT '',
    scopes TEXT NOT NULL DEFAULT '[]',
    api_version TEXT NOT NULL DEFAULT '',
    verified_at TEXT,
    verified_error TEXT NOT NULL DEFAULT '',
    auto_sync_since TEXT,
    created_at TEXT NOT NULL
);

CREATE TABLE store_setting (
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (store_id, name)
) WITHOUT ROWID;

-- How far each kind of a store has come. cursor: "changed since" (server clock, overlap taken off);
-- started: server clock at the start of the run that set it.
CREATE TABLE sync_state (
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    cursor TEXT,
    started TEXT,
    full_at TEXT,
    census_at TEXT,
    options TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (store_id, kind)
) WITHOUT ROWID;

-- Bulk operations that Shopify runs for us, so that a restart takes them up again.
CREATE TABLE bulk_operation (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    gid TEXT NOT NULL,
    query_digest TEXT NOT NULL,
    server_started TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (store_id, purpose)
);

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    run_trigger TEXT NOT NULL,
    kinds TEXT NOT NULL,
    is_full INTEGER NOT NULL DEFAULT 0,
    slot TEXT,
    pid INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    outcome TEXT NOT NULL,
    requests INTEGER NOT NULL DEFAULT 0,
    points REAL NOT NULL DEFAULT 0,
    error_code TEXT NOT NULL DEFAULT '',
    error_message TEXT NOT NULL DEFAULT '',
    error_request_id TEXT NOT NULL DEFAULT '',
    error_operation TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT '',
    error_subject TEXT NOT NULL DEFAULT '',
    differences TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX run_store ON run (store_id, started_at);

CREATE TABLE run_count (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    created INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    left_out INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, record)
) WITHOUT ROWID;

-- Records that a run could not take over; also the retry list: rows with retry = 1 that are not
-- resolved are read again by id in every run.
CREATE TABLE left_out (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL DEFAULT 0, -- the product (or inventory item) to read again
    title TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL,
    facts TEXT NOT NULL DEFAULT '{}',
    retry INTEGER NOT NULL DEFAULT 0,
    ignored INTEGER NOT NULL DEFAULT 0,
    resolved_at TEXT,
    first_seen_at TEXT NOT NULL,
    last_run_id INTEGER NOT NULL
);
CREATE INDEX left_out_open ON left_out (store_id, record, record_id) WHERE resolved_at IS NULL;
CREATE INDEX left_out_run ON left_out (run_id);

-- Which open left-out record was met in which run, so that a run's list stays true later.
CREATE TABLE run_left_out (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    left_out_id INTEGER NOT NULL REFERENCES left_out (id) ON DELETE CASCADE,
    PRIMARY KEY (run_id, left_out_id)
) WITHOUT ROWID;

-- Records that a census missed and that the brake kept until the owner says yes.
CREATE TABLE doomed (
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    PRIMARY KEY (store_id, record, record_id)
) WITHOUT ROWID;

-- Every observed change of a field; field '+' appeared, '-' deleted.  None on a first load.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    run_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    product_id INTEGER NOT NULL DEFAULT 0,
    field TEXT NOT NULL,
    old TEXT,
    new TEXT
);
CREATE INDEX change_run ON change (run_id);
CREATE INDEX change_product ON change (store_id, product_id, id);

-- ------------------------------------------------------------------ the mirror

CREATE TABLE product (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    title TEXT NOT NULL,
    handle TEXT NOT NULL,
    vendor TEXT NOT NULL,
    product_type TEXT NOT NULL,
    status TEXT NOT NULL,
    price_min TEXT,
    price_max TEXT,
    currency TEXT NOT NULL DEFAULT '',
    total_inventory INTEGER,
    tracks_inventory INTEGER NOT NULL DEFAULT 0,
    variants_count INTEGER NOT NULL DEFAULT 0,
    is_gift_card INTEGER NOT NULL DEFAULT 0,
    has_only_default_variant INTEGER NOT NULL DEFAULT 0,
    image_url TEXT NOT NULL DEFAULT '',
    online_store_url TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    options TEXT NOT NULL DEFAULT '[]', -- [{"name", "position", "values": [..]}]
    seo_title TEXT NOT NULL DEFAULT '',
    seo_description TEXT NOT NULL DEFAULT '',
    created_at TEXT,
    updated_at TEXT,
    published_at TEXT,
    description_html TEXT NOT NULL DEFAULT '',
    UNIQUE (store_id, id)
);

CREATE TABLE variant (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    product_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    sku TEXT,
    barcode TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    price TEXT NOT NULL,
    compare_at_price TEXT,
    taxable INTEGER NOT NULL DEFAULT 0,
    inventory_policy TEXT NOT NULL DEFAULT '',
    inventory_quantity INTEGER,
    available_for_sale INTEGER NOT NULL DEFAULT 0,
    selected_options TEXT NOT NULL DEFAULT '[]', -- [[name, value], ..]
    inventory_item_id INTEGER,
    tracked INTEGER,
    requires_shipping INTEGER,
    cost TEXT,
    cost_currency TEXT NOT NULL DEFAULT '',
    weight TEXT,
    weight_unit TEXT NOT NULL DEFAULT '',
    country_of_origin TEXT NOT NULL DEFAULT '',
    hs_code TEXT NOT NULL DEFAULT '',
    image_url TEXT NOT NULL DEFAULT '',
    created_at TEXT,
    updated_at TEXT,
    UNIQUE (store_id, id)
);

CREATE TABLE media (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    kind TEXT NOT NULL DEFAULT '', -- IMAGE, VIDEO, EXTERNAL_VIDEO, MODEL_3D
    gid_kind TEXT NOT NULL DEFAULT '', -- MediaImage, Video ...
    alt TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    width INTEGER,
    height INTEGER,
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (store_id, product_id, id, gid_kind)
);

CREATE TABLE collection (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    title TEXT NOT NULL,
    handle TEXT NOT NULL DEFAULT '',
    updated_at TEXT,
    UNIQUE (store_id, id)
);

CREATE TABLE product_collection (
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL,
    collection_id INTEGER NOT NULL,
    PRIMARY KEY (store_id, product_id, collection_id)
) WITHOUT ROWID;

CREATE TABLE publication (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    title TEXT NOT NULL DEFAULT '',
    app_handle TEXT NOT NULL DEFAULT '',
    UNIQUE (store_id, id)
);

CREATE TABLE product_publication (
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL,
    publication_id INTEGER NOT NULL,
    is_published INTEGER NOT NULL DEFAULT 0,
    publish_date TEXT,
    PRIMARY KEY (store_id, product_id, publication_id)
) WITHOUT ROWID;

CREATE TABLE metafield (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    product_id INTEGER NOT NULL,
    namespace TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT '',
    updated_at TEXT,
    UNIQUE (store_id, id)
);

CREATE TABLE location (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    name TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    city TEXT NOT NULL DEFAULT '',
    country_code TEXT NOT NULL DEFAULT '',
    updated_at TEXT,
    UNIQUE (store_id, id)
);

CREATE TABLE inventory_item (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    sku TEXT,
    tracked INTEGER NOT NULL DEFAULT 0,
    cost TEXT,
    cost_currency TEXT NOT NULL DEFAULT '',
    updated_at TEXT,
    UNIQUE (store_id, id)
);

CREATE TABLE inventory_level (
    key INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    digest BLOB,
    deleted_at TEXT,
    available INTEGER,
    on_hand INTEGER,
    committed INTEGER,
    incoming INTEGER,
    reserved INTEGER,
    damaged INTEGER,
    safety_stock INTEGER,
    quality_control INTEGER,
    is_active INTEGER NOT NULL DEFAULT 1,
    updated_at TEXT,
    UNIQUE (store_id, item_id, location_id)
);

-- Secondary indexes: dropped before a first load and made again after it (see database.SECONDARY).
CREATE INDEX product_title ON product (store_id, deleted_at, title COLLATE NOCASE);
CREATE INDEX product_vendor ON product (store_id, deleted_at, vendor COLLATE NOCASE);
CREATE INDEX product_type ON product (store_id, deleted_at, product_type COLLATE NOCASE);
CREATE INDEX product_status ON product (store_id, deleted_at, status);
CREATE INDEX product_price ON product (store_id, deleted_at, CAST(price_min AS REAL));
CREATE INDEX product_stock ON product (store_id, deleted_at, total_inventory);
CREATE INDEX product_variants ON product (store_id, deleted_at, variants_count);
CREATE INDEX product_changed ON product (store_id, deleted_at, updated_at);
CREATE INDEX variant_product ON variant (store_id, product_id, position);
CREATE INDEX variant_item ON variant (store_id, inventory_item_id);
CREATE INDEX variant_sku ON variant (sku, store_id, deleted_at, product_id);
CREATE INDEX metafield_product ON metafield (store_id, product_id);

-- Words of a product and its variants; rowid = product.key.
CREATE VIRTUAL TABLE product_search USING fts5 (
    title, vendor, product_type, tags, skus, barcodes,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
