-- What chat platforms bring. An event is taken before it is known whose it is, so it has no business.
create table events (
    platform varchar(20) not null,
    event_key varchar(400) not null,
    body varchar(200000),
    attempts int not null,
    taken_at timestamp with time zone not null,
    leased_until timestamp with time zone not null,
    done_at timestamp with time zone,
    primary key (platform, event_key)
);
create index events_by_lease on events (platform, done_at, leased_until);
create index events_by_age on events (taken_at);

-- What a front door remembers between a message and a tap on it.
create table kept (
    kind varchar(40) not null,
    key_name varchar(400) not null,
    content varchar(100000) not null,
    expires_at timestamp with time zone not null,
    primary key (kind, key_name)
);
create index kept_by_expiry on kept (expires_at);

-- Where Tillie is installed, and whose business it is; tokens are sealed before they come here.
create table installations (
    platform varchar(20) not null,
    team varchar(100) not null,
    business_id bigint not null,
    team_name varchar(200) not null,
    app_id varchar(100) not null,
    bot_user varchar(100) not null,
    bot_id varchar(100) not null,
    scopes varchar(4000) not null,
    installed_by varchar(100) not null,
    sealed_token varchar(4000),
    sealed_refresh_token varchar(4000),
    expires_at timestamp with time zone,
    gone_because varchar(100),
    primary key (platform, team),
    unique (platform, business_id)
);

-- What people thought of how their words were taken.
create table lessons (
    business_id bigint not null,
    question varchar(1000) not null,
    intent varchar(40) not null,
    good int not null,
    bad int not null,
    primary key (business_id, question, intent)
);
