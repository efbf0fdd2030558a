-- Budgets set in a conversation: added to and taken back, never changed. A change counts over what was imported until
-- then (after_batch) and over the changes before it (change_no).
create table budget_changes (
    business_id bigint not null,
    change_id varchar(40) not null,
    change_no bigint not null,
    after_batch bigint not null,
    category varchar(200) not null,
    starts_on date not null,
    amount numeric(19, 4) not null,
    set_by varchar(200) not null,
    set_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    primary key (business_id, change_id, category, starts_on)
);

-- What people said of places to save: done, or not worth it.
create table saving_verdicts (
    business_id bigint not null,
    verdict_id varchar(40) not null,
    saving varchar(400) not null,
    verdict varchar(20) not null,
    a_year numeric(19, 4) not null,
    said_by varchar(200) not null,
    said_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    primary key (business_id, verdict_id)
);
