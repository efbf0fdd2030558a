-- Forecasts as they were given, to be held against what came. Never changed, never worked out afterwards.
create table forecasts_given (
    business_id bigint not null,
    subject varchar(400) not null,
    first_day date not null,
    last_day date not null,
    made_at timestamp with time zone not null,
    known_to date not null,
    said double precision not null,
    low double precision not null,
    high double precision not null,
    coverage double precision not null,
    widened double precision not null,
    model_version varchar(100) not null,
    currency char(3) not null,
    given_in varchar(20) not null,
    primary key (business_id, subject, first_day, last_day, made_at)
);
create index forecasts_given_by_end on forecasts_given (business_id, last_day);

-- Whom to call and what to order, as it was advised: one row for each customer or product and day.
create table advice_given (
    business_id bigint not null,
    kind varchar(10) not null,
    subject varchar(400) not null,
    given_on date not null,
    given_at timestamp with time zone not null,
    quantity double precision not null,
    chance double precision,
    done_at timestamp with time zone,
    primary key (business_id, kind, subject, given_on)
);
create index advice_given_by_day on advice_given (business_id, kind, given_on);
