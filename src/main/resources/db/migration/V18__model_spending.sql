-- What asking a language model used up, a row a day: shared by every copy of the program, and kept over a restart.
create table model_spending (
    business_id bigint not null,
    spent_on date not null,
    tokens bigint not null,
    cost numeric(19, 6) not null,
    primary key (business_id, spent_on)
);
