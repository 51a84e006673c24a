-- What an applicant proves a right to a case with; only the hash, a lost code is replaced, not looked up.
create table tracking_code (
    case_id   varchar(64)  primary key references case_file (id),
    hash      varchar(100) not null,
    issued_at timestamp with time zone not null
);

-- What an applicant said of a case that ended (好差评), once. No row means silence, which is not praise.
create table rating (
    case_id  varchar(64) primary key references case_file (id),
    score    integer     not null check (score between 1 and 5),
    text     varchar(500),
    named    boolean     not null,
    rated_at timestamp with time zone not null
);
