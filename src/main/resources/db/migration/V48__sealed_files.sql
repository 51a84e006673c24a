-- Facts that belong to no case are sealed as well: a file is a case, a project, an industry chain …

alter table case_seal rename to file_seal;
alter table file_seal alter column case_id set data type varchar(200);
alter table file_seal rename column case_id to file;
alter table audit_link alter column subject set data type varchar(200);
alter table audit_head alter column taken_in set data type varchar(200);

-- The generation of sealed tables that is being taken in, or that is taken in if taken_in is null.
alter table audit_head add column generation integer default 1 not null;
