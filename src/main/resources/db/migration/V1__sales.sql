-- Who, what and where: the names the outside world uses, each with our number beside it.
create sequence ids start with 10000 increment by 10000;

create table versions (
    business_id bigint not null primary key,
    version bigint not null
);

create table batches (
    business_id bigint not null,
    id bigint not null,
    sha256 char(64),
    file varchar(1000) not null,
    format varchar(40) not null,
    imported_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    lines bigint not null,
    added bigint not null,
    known bigint not null,
    skipped bigint not null,
    first_day date,
    last_day date,
    primary key (business_id, id),
    unique (business_id, sha256)
);

-- What a receipt says beside its counts: totals, assumptions, rows that could not be read.
create table batch_notes (
    business_id bigint not null,
    batch_id bigint not null,
    kind varchar(10) not null,
    position int not null,
    name varchar(200),
    content varchar(4000) not null,
    primary key (business_id, batch_id, kind, position)
);

create table products (
    business_id bigint not null,
    id bigint not null,
    batch_id bigint not null,
    sku varchar(200) not null,
    name varchar(400) not null,
    described boolean not null,
    category varchar(200),
    supplier varchar(200),
    price numeric(19, 4),
    unit_cost numeric(19, 4),
    currency char(3),
    tax_rate numeric(9, 6),
    pack_size int not null,
    min_order_quantity int not null,
    shelf_life_days int,
    active boolean not null,
    is_good boolean not null,
    primary key (business_id, id),
    unique (business_id, sku)
);

create table customers (
    business_id bigint not null,
    id bigint not null,
    batch_id bigint not null,
    customer varchar(200) not null,
    described boolean not null,
    name varchar(400),
    email varchar(400),
    phone varchar(100),
    postcode varchar(40),
    country varchar(100),
    joined_on date,
    tags varchar(1000),
    birth_year int,
    gender varchar(40),
    marketing_consent boolean,
    primary key (business_id, id),
    unique (business_id, customer)
);

create table employees (
    business_id bigint not null,
    id bigint not null,
    batch_id bigint not null,
    employee varchar(200) not null,
    described boolean not null,
    name varchar(400),
    job varchar(200),
    hourly_rate numeric(19, 4),
    starts_on date,
    ends_on date,
    primary key (business_id, id),
    unique (business_id, employee)
);

create table locations (
    business_id bigint not null,
    id bigint not null,
    batch_id bigint not null,
    name varchar(200) not null,
    primary key (business_id, id),
    unique (business_id, name)
);

create table channels (
    business_id bigint not null,
    id bigint not null,
    batch_id bigint not null,
    name varchar(200) not null,
    primary key (business_id, id),
    unique (business_id, name)
);

-- An order by the outside world's number. Its sale, its refund and its void are three orders of one number.
create table orders (
    business_id bigint not null,
    id bigint not null,
    source varchar(40) not null,
    kind char(1) not null,
    number varchar(200) not null,
    primary key (business_id, id),
    unique (business_id, source, kind, number)
);

-- The lines of an order that one batch brought with one time, place, person and customer.
create table tickets (
    business_id bigint not null,
    id bigint not null,
    order_id bigint not null,
    batch_id bigint not null,
    sold_at timestamp with time zone not null,
    sold_on date not null,
    sold_hour int not null,
    location_id bigint not null,
    channel_id bigint not null,
    employee_id bigint not null,
    customer_id bigint not null,
    currency char(3) not null,
    country varchar(100),
    refund_of varchar(200),
    reason varchar(400),
    primary key (business_id, id)
);
create index tickets_by_order on tickets (business_id, order_id);
create index tickets_by_day on tickets (business_id, sold_on);
create index tickets_by_batch on tickets (business_id, batch_id);

-- id = order_id × 65536 + line, so that a line's outside name is its key and needs no second index.
-- net = quantity × unit_price − discount, to four decimals.
create table sales (
    business_id bigint not null,
    id bigint not null primary key,
    ticket_id bigint not null,
    product_id bigint not null,
    quantity numeric(19, 4) not null,
    unit_price numeric(19, 4) not null,
    discount numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    net numeric(19, 4) not null,
    tip numeric(19, 4) not null,
    promotion varchar(200)
);

-- Roll-ups. An id of 0 means not recorded. refunds is what lines below zero took off, written above zero.
create table day_totals (
    business_id bigint not null,
    sold_on date not null,
    location_id bigint not null,
    channel_id bigint not null,
    employee_id bigint not null,
    lines bigint not null,
    net numeric(19, 4) not null,
    discounts numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    refunds numeric(19, 4) not null,
    voided numeric(19, 4) not null,
    tips numeric(19, 4) not null,
    orders bigint not null,
    refund_orders bigint not null,
    void_orders bigint not null,
    units numeric(19, 4) not null,
    primary key (business_id, sold_on, location_id, channel_id, employee_id)
);

create table hour_totals (
    business_id bigint not null,
    sold_on date not null,
    sold_hour int not null,
    location_id bigint not null,
    channel_id bigint not null,
    lines bigint not null,
    net numeric(19, 4) not null,
    refunds numeric(19, 4) not null,
    orders bigint not null,
    units numeric(19, 4) not null,
    primary key (business_id, sold_on, sold_hour, location_id, channel_id)
);

create table product_days (
    business_id bigint not null,
    sold_on date not null,
    product_id bigint not null,
    location_id bigint not null,
    channel_id bigint not null,
    lines bigint not null,
    net numeric(19, 4) not null,
    discounts numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    refunds numeric(19, 4) not null,
    orders bigint not null,
    refund_orders bigint not null,
    units numeric(19, 4) not null,
    sold_units numeric(19, 4) not null,
    primary key (business_id, sold_on, product_id, location_id, channel_id)
);

-- Whole months (grain m) and whole years (grain y) of product_days.
create table product_spans (
    business_id bigint not null,
    grain char(1) not null,
    starts_on date not null,
    product_id bigint not null,
    location_id bigint not null,
    channel_id bigint not null,
    lines bigint not null,
    net numeric(19, 4) not null,
    discounts numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    refunds numeric(19, 4) not null,
    orders bigint not null,
    refund_orders bigint not null,
    units numeric(19, 4) not null,
    sold_units numeric(19, 4) not null,
    primary key (business_id, grain, starts_on, product_id, location_id, channel_id)
);

create table customer_days (
    business_id bigint not null,
    customer_id bigint not null,
    sold_on date not null,
    location_id bigint not null,
    channel_id bigint not null,
    lines bigint not null,
    net numeric(19, 4) not null,
    discounts numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    refunds numeric(19, 4) not null,
    orders bigint not null,
    refund_orders bigint not null,
    units numeric(19, 4) not null,
    primary key (business_id, customer_id, sold_on, location_id, channel_id)
);
