-- Money somebody said will come or go: added to and taken back, never changed. Of each name the change made last and not
-- taken back counts; one without an amount drops it.
create table told_cash (
    business_id bigint not null,
    change_id varchar(40) not null,
    change_no bigint not null,
    name varchar(100) not null,
    comes boolean not null,
    amount numeric(19, 4),
    every varchar(20) not null,
    first_on date not null,
    last_on date,
    said_by varchar(200) not null,
    said_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    primary key (business_id, change_id)
);

-- Scenarios of cash that were given a name, kept apart from the books in the same way; one without changes is dropped.
create table cash_scenarios (
    business_id bigint not null,
    change_id varchar(40) not null,
    change_no bigint not null,
    name varchar(100) not null,
    changes varchar(20000),
    kept_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    primary key (business_id, change_id)
);
