-- What somebody asked to be told again and again, or once a number crosses a mark. One row each, kept when it is stopped so
-- that stopping can be taken back.
create table subscriptions (
    business_id bigint not null,
    subscription_id varchar(40) not null,
    order_no bigint not null,
    person varchar(200) not null,
    recipient varchar(200) not null,
    content varchar(20000) not null,
    is_active boolean not null,
    made_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    -- of a watched number: whether it is past its mark, and how often it came back from there
    is_past boolean not null,
    returns int not null,
    primary key (business_id, subscription_id)
);
create index subscriptions_by_person on subscriptions (business_id, person);
