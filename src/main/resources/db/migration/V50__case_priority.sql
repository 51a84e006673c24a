-- Cases that those who watch put first (优先). At the end of the table: the audit chain seals columns by their place.
alter table case_file add column raised boolean default false not null;
