-- What the county's file said of a problem when it was taken over (导入), as far as no other table holds it; never changed.
create table problem_taken_over (
    case_id    varchar(64)   primary key references problem (case_id),
    escort     varchar(64)   not null,
    common     boolean,
    due_on     date,
    evidence   varchar(2000) not null,
    progress   integer,
    updated_on date
);

-- Supporting units in the order in which they were named.
alter table problem_support add column place integer default 0 not null;
