-- Sums of months (月合计), of the days in ledger_day: a figure of years reads some thousand rows, not one for each day and flow.
create table ledger_month (
    department varchar(64)  not null,
    on_month   date         not null,
    service    varchar(128) not null,
    kind       varchar(16)  not null,
    cases      integer      not null,
    primary key (department, on_month, service, kind)
);
insert into ledger_month (department, on_month, service, kind, cases)
select department, cast(date_trunc('month', on_day) as date), service, kind, sum(cases)
from ledger_day group by department, cast(date_trunc('month', on_day) as date), service, kind;

-- Days of a period are asked for of all kinds at once.
drop index ledger_day_department;
create index ledger_day_department on ledger_day (department, on_day);
