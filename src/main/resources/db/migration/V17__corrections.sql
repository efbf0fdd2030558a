-- Questions that were asked back about or understood wrongly, without the names in them, and what was meant, if anybody
-- said. An open one waits for the next words in its conversation.
create table corrections (
    business_id bigint not null,
    correction_id varchar(40) not null,
    thread varchar(400) not null,
    asked_at timestamp with time zone not null,
    question varchar(1000) not null,
    taken_for varchar(40) not null,
    is_wrong boolean not null,
    is_open boolean not null,
    meant varchar(40) not null,
    words varchar(1000) not null,
    primary key (business_id, correction_id)
);
create index corrections_by_thread on corrections (business_id, thread);
