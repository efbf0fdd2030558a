-- When a try to say a note began whose outcome nobody noted: it may have been said.
alter table unasked add column tried_at timestamp with time zone;
-- Why the last try failed, in the platform's own word.
alter table unasked add column trouble varchar(60);
update unasked set tried_at = made_at where state = 'WAITING' and attempts > 0;

-- One row for each business, locked by whoever looks through its books to put notes in.
create table looks (
    business_id bigint primary key,
    looked_at timestamp with time zone not null
);
