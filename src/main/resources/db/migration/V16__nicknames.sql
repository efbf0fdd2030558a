-- What the owner calls things: added to and taken back, never changed. Of each nickname the change made last and not taken
-- back counts; one without a name forgets it.
create table nicknames (
    business_id bigint not null,
    change_id varchar(40) not null,
    change_no bigint not null,
    nickname varchar(100) not null,
    kind varchar(20) not null,
    name_id varchar(400),
    said_by varchar(200) not null,
    said_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    primary key (business_id, change_id)
);
