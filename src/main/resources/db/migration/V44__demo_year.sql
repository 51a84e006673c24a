-- How far the county's year (demo profile) has been replayed; a row is written with the work it stands for.

create table demo_year (
    chapter varchar(64) primary key,
    case_id varchar(64),
    done_at timestamp with time zone not null
);
