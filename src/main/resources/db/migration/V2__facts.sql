-- Facts beside sales. Every row stands under the batch that brought it: of rows with one key the newest batch counts,
-- and when it is undone the one before counts again.

create table product_facts (
    business_id bigint not null,
    batch_id bigint not null,
    sku varchar(200) not null,
    name varchar(400),
    category varchar(400),
    supplier varchar(400),
    price numeric(19, 4),
    unit_cost numeric(19, 4),
    currency varchar(10),
    tax_rate numeric(9, 6),
    pack_size int,
    min_order_quantity int,
    shelf_life_days int,
    active boolean,
    is_good boolean,
    primary key (business_id, sku, batch_id)
);

create table suppliers (
    business_id bigint not null,
    batch_id bigint not null,
    supplier varchar(200) not null,
    email varchar(400),
    lead_time_days numeric(19, 4),
    lead_time_sd_days numeric(19, 4),
    order_days varchar(400),
    min_order_value numeric(19, 4),
    free_delivery_over numeric(19, 4),
    closed_from date,
    closed_to date,
    primary key (business_id, supplier, batch_id)
);

create table recipes (
    business_id bigint not null,
    batch_id bigint not null,
    sku varchar(200) not null,
    ingredient_sku varchar(200) not null,
    quantity numeric(19, 4),
    primary key (business_id, sku, ingredient_sku, batch_id)
);

create table stock_levels (
    business_id bigint not null,
    batch_id bigint not null,
    sku varchar(200) not null,
    location varchar(200) not null,
    on_hand numeric(19, 4),
    as_of date not null,
    reserved numeric(19, 4),
    primary key (business_id, sku, location, as_of, batch_id)
);

create table movements (
    business_id bigint not null,
    batch_id bigint not null,
    moved_at timestamp with time zone not null,
    sku varchar(200) not null,
    location varchar(200) not null,
    quantity numeric(19, 4),
    reason varchar(200) not null,
    to_location varchar(400),
    occurrence int not null,
    primary key (business_id, moved_at, sku, location, reason, occurrence, batch_id)
);

create table purchases (
    business_id bigint not null,
    batch_id bigint not null,
    po varchar(200) not null,
    supplier varchar(400),
    sku varchar(200) not null,
    location varchar(200) not null,
    quantity numeric(19, 4),
    unit_cost numeric(19, 4),
    ordered_on date,
    expected_on date,
    received_on date,
    received_quantity numeric(19, 4),
    occurrence int not null,
    primary key (business_id, po, sku, location, occurrence, batch_id)
);

create table customer_facts (
    business_id bigint not null,
    batch_id bigint not null,
    customer_id varchar(200) not null,
    name varchar(400),
    email varchar(400),
    phone varchar(400),
    postcode varchar(400),
    country varchar(400),
    joined_on date,
    tags varchar(400),
    birth_year int,
    gender varchar(400),
    marketing_consent boolean,
    primary key (business_id, customer_id, batch_id)
);

create table payments (
    business_id bigint not null,
    batch_id bigint not null,
    payment_id varchar(200) not null,
    paid_at timestamp with time zone,
    order_id varchar(400),
    amount numeric(19, 4),
    currency varchar(10),
    method varchar(400),
    status varchar(400),
    customer_id varchar(400),
    card_fingerprint varchar(400),
    card_country varchar(400),
    billing_country varchar(400),
    shipping_country varchar(400),
    cvc_check varchar(400),
    avs_check varchar(400),
    ip_country varchar(400),
    employee varchar(400),
    location varchar(400),
    kind varchar(400),
    dispute_reason varchar(400),
    email varchar(400),
    ip varchar(400),
    billing_postcode varchar(400),
    shipping_postcode varchar(400),
    fee numeric(19, 4),
    paid_out_on date,
    refund_of varchar(400),
    primary key (business_id, payment_id, batch_id)
);

create table expenses (
    business_id bigint not null,
    batch_id bigint not null,
    expense_id varchar(200) not null,
    spent_on date,
    vendor varchar(400),
    category varchar(400),
    amount numeric(19, 4),
    description varchar(400),
    currency varchar(10),
    recurring varchar(400),
    primary key (business_id, expense_id, batch_id)
);

create table bills (
    business_id bigint not null,
    batch_id bigint not null,
    bill_id varchar(200) not null,
    vendor varchar(400),
    invoice_number varchar(400),
    issued_on date,
    due_on date,
    paid_on date,
    amount numeric(19, 4),
    category varchar(400),
    currency varchar(10),
    bank_account varchar(400),
    primary key (business_id, bill_id, batch_id)
);

create table invoices (
    business_id bigint not null,
    batch_id bigint not null,
    invoice_id varchar(200) not null,
    customer_id varchar(400),
    issued_on date,
    due_on date,
    paid_on date,
    amount numeric(19, 4),
    currency varchar(10),
    primary key (business_id, invoice_id, batch_id)
);

create table budgets (
    business_id bigint not null,
    batch_id bigint not null,
    category varchar(200) not null,
    starts_on date not null,
    amount numeric(19, 4),
    primary key (business_id, category, starts_on, batch_id)
);

create table cash_balances (
    business_id bigint not null,
    batch_id bigint not null,
    balance_on date not null,
    account varchar(200) not null,
    balance numeric(19, 4),
    primary key (business_id, balance_on, account, batch_id)
);

create table till_counts (
    business_id bigint not null,
    batch_id bigint not null,
    counted_at timestamp with time zone not null,
    location varchar(200) not null,
    register varchar(200) not null,
    employee varchar(400),
    expected numeric(19, 4),
    counted numeric(19, 4),
    primary key (business_id, counted_at, location, register, batch_id)
);

create table employee_facts (
    business_id bigint not null,
    batch_id bigint not null,
    employee varchar(200) not null,
    name varchar(400),
    job varchar(400),
    hourly_rate numeric(19, 4),
    starts_on date,
    ends_on date,
    primary key (business_id, employee, batch_id)
);

create table shifts (
    business_id bigint not null,
    batch_id bigint not null,
    employee varchar(200) not null,
    location varchar(200) not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone,
    primary key (business_id, employee, location, starts_at, batch_id)
);

create table promotions (
    business_id bigint not null,
    batch_id bigint not null,
    promotion_id varchar(200) not null,
    name varchar(400),
    starts_on date,
    ends_on date,
    category varchar(400),
    sku varchar(200),
    discount_pct numeric(19, 4),
    primary key (business_id, promotion_id, batch_id)
);

create table calendar_days (
    business_id bigint not null,
    batch_id bigint not null,
    calendar_on date not null,
    location varchar(200) not null,
    event varchar(200) not null,
    is_open varchar(400),
    primary key (business_id, calendar_on, location, event, batch_id)
);
