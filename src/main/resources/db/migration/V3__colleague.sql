-- What Tillie keeps of its own: who may see what, settings, conversations, results computed ahead.
create table people (
    business_id bigint not null,
    user_name varchar(200) not null,
    role_name varchar(20) not null,
    primary key (business_id, user_name)
);

create table settings (
    business_id bigint not null,
    name varchar(200) not null,
    content varchar(100000) not null,
    primary key (business_id, name)
);

create table threads (
    business_id bigint not null,
    thread varchar(400) not null,
    content varchar(1000000) not null,
    used_at timestamp with time zone not null,
    primary key (business_id, thread)
);
create index threads_by_use on threads (used_at);

create table computed (
    business_id bigint not null,
    kind varchar(100) not null,
    subject varchar(400) not null,
    origin date not null,
    model_version varchar(100) not null,
    data_version bigint not null,
    content varchar(10000000) not null,
    primary key (business_id, kind, subject)
);
