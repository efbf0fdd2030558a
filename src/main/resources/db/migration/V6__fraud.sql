-- What people said of things worth a look: added to and taken back, never changed.
create table fraud_reviews (
    business_id bigint not null,
    review_id varchar(40) not null,
    case_keys varchar(4000) not null,
    worry varchar(40) not null,
    scope varchar(40) not null,
    subject varchar(400) not null,
    at_risk numeric(19, 4) not null,
    verdict varchar(20) not null,
    said_by varchar(200) not null,
    said_at timestamp with time zone not null,
    ends_at timestamp with time zone,
    undone_at timestamp with time zone,
    primary key (business_id, review_id)
);

-- What is known to be fine, and what is to be held or blocked on arrival.
create table fraud_rules (
    business_id bigint not null,
    rule_id varchar(40) not null,
    action varchar(10) not null,
    scope varchar(40) not null,
    subject varchar(400) not null,
    worry varchar(40),
    largest numeric(19, 4),
    because varchar(400) not null,
    made_by varchar(200) not null,
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone,
    undone_at timestamp with time zone,
    primary key (business_id, rule_id)
);
