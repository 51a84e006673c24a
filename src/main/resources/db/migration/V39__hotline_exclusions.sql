-- Requests that a unit asked to take out of the rates (剔除审核), once each, and what was decided.

create table hotline_exclusion (
    case_id    varchar(64)  primary key references hotline_request (case_id),
    ground     varchar(16)  not null,
    reason     varchar(500) not null,
    unit       varchar(64)  not null,
    asked_by   varchar(64)  not null,
    asked_at   timestamp with time zone not null,
    granted    boolean,
    opinion    varchar(500),
    decided_by varchar(64),
    decided_at timestamp with time zone
);
