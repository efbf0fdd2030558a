-- What is said unasked: one row for each thing and each person, so that nothing is said twice.
create table unasked (
    business_id bigint not null,
    recipient varchar(200) not null,
    note_key varchar(400) not null,
    kind varchar(40) not null,
    words varchar(1000) not null,
    version varchar(100) not null,
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    state varchar(10) not null,
    attempts int not null,
    try_at timestamp with time zone not null,
    said_at timestamp with time zone,
    primary key (business_id, recipient, note_key)
);
create index unasked_by_state on unasked (business_id, state, try_at);

-- The jobs of db-scheduler, as its documentation has them.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
