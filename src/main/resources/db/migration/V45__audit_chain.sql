-- The audit chain: what is done is sealed row by row with a key the database does not hold, and linked one after the other.

alter table audit_entry add column nonce varchar(36);
alter table audit_entry add column mac varchar(64);
-- Not linked yet; 0 once it is. An index that holds next to nothing finds what is waiting.
alter table audit_entry add column waiting smallint default 1 not null;
create unique index audit_entry_nonce on audit_entry (nonce);
create index audit_entry_waiting on audit_entry (waiting, id);

-- The end of the chain; one row, locked by whoever links.
create table audit_head (
    id           integer     primary key,
    key_id       varchar(32) not null,
    last_no      bigint      not null,
    link_day     date        not null,
    position     integer     not null,
    link_mac     varchar(64) not null,
    -- the last of the cases from before the chain that was taken in, null once all are
    taken_in     varchar(64),
    mac          varchar(64) not null
);

create table audit_link (
    no       bigint      primary key,
    link_day date        not null,
    position integer     not null,
    kind     varchar(8)  not null,
    subject  varchar(64) not null,
    nonce    varchar(48) not null unique,
    digest   varchar(64) not null,
    mac      varchar(64) not null,
    unique (link_day, position)
);
create index audit_link_subject on audit_link (kind, subject, no);

-- "The product has changed facts of these cases and steps": one a transaction, taken away when the cases are sealed anew.
create table audit_mark (
    nonce    varchar(36)     primary key,
    subjects varchar(100000) not null,
    cleared  boolean         not null,
    mac      varchar(64)     not null
);

-- What the last seal of a case covers, row by row, so that a check can name the row; its digest stands in the chain.
create table case_seal (
    case_id varchar(64) primary key,
    link_no bigint      not null,
    detail  varchar(1000000) not null
);
