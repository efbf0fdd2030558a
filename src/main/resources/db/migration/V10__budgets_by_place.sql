-- Which place money went to and is planned for, empty where nobody said; and the hours a week somebody is employed for.
alter table expenses add column location varchar(200);
alter table bills add column location varchar(200);
alter table employee_facts add column weekly_hours numeric(19, 4);

-- A plan may be for one place, so the place is part of what tells plans apart.
create table budgets_by_place (
    business_id bigint not null,
    batch_id bigint not null,
    category varchar(200) not null,
    starts_on date not null,
    location varchar(200) not null,
    amount numeric(19, 4),
    primary key (business_id, category, starts_on, location, batch_id)
);
insert into budgets_by_place (business_id, batch_id, category, starts_on, location, amount)
    select business_id, batch_id, category, starts_on, '', amount from budgets;
drop table budgets;
alter table budgets_by_place rename to budgets;

create table budget_changes_by_place (
    business_id bigint not null,
    change_id varchar(40) not null,
    change_no bigint not null,
    after_batch bigint not null,
    category varchar(200) not null,
    starts_on date not null,
    location varchar(200) not null,
    amount numeric(19, 4) not null,
    set_by varchar(200) not null,
    set_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    primary key (business_id, change_id, category, starts_on, location)
);
insert into budget_changes_by_place (business_id, change_id, change_no, after_batch, category, starts_on, location,
        amount, set_by, set_at, undone_at)
    select business_id, change_id, change_no, after_batch, category, starts_on, '', amount, set_by, set_at, undone_at
    from budget_changes;
drop table budget_changes;
alter table budget_changes_by_place rename to budget_changes;
