-- One row for each application that the public handed in. The basket's hash as the key makes a double click, the back
-- button and two phones one case; case_id is null only inside the transaction that opens the case.
create table application (
    basket       varchar(64)  primary key,
    case_id      varchar(64)  unique references case_file (id),
    service      varchar(128) not null,
    form_version varchar(64)  not null,
    submitted_at timestamp with time zone not null
);
