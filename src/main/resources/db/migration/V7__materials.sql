-- What applicants hand in, staff add and offices issue (材料). Content stands apart, so that a list never reads it.

-- Files of an application that is still being filled in. The id is the SHA-256 of the page's token, never the token.
create table material_basket (
    id        varchar(64) primary key,
    opened_at timestamp with time zone not null,
    case_id   varchar(64) references case_file (id)
);
create index material_basket_opened on material_basket (opened_at);

-- basket is null once a case has the file; removed_at says when its content and name were removed (保存期满).
create table material (
    id          varchar(64)  primary key,
    basket      varchar(64)  references material_basket (id),
    case_id     varchar(64)  references case_file (id),
    code        varchar(128),
    name        varchar(200) not null,
    origin      varchar(16)  not null,
    file_name   varchar(200) not null,
    media_type  varchar(100) not null,
    bytes       bigint       not null,
    sha256      varchar(64)  not null,
    received_at timestamp with time zone not null,
    received_by varchar(64),
    state       varchar(16)  not null,
    remark      varchar(1000),
    removed_at  timestamp with time zone
);
create index material_basket_files on material (basket);
create index material_case on material (case_id);

-- Pieces of 256 KB: H2 holds at most 1 MB in one value, and reading piece by piece needs no more memory than one.
create table material_chunk (
    material_id varchar(64) not null references material (id),
    no          integer     not null,
    content     bytea       not null,
    primary key (material_id, no)
);
