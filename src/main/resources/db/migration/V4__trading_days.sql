-- The days with sales, few enough to look a product up on each of them.
create table trading_days (
    business_id bigint not null,
    sold_on date not null,
    lines bigint not null,
    primary key (business_id, sold_on)
);
insert into trading_days (business_id, sold_on, lines)
select business_id, sold_on, sum(lines) from day_totals group by business_id, sold_on;
