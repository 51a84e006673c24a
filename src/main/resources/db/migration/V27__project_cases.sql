-- A project that is escorted is a case as well (项目和办件), with an agent who acts for the enterprise in every step (全代办).
alter table project add column case_number varchar(32);
alter table project add column agent varchar(64) default '' not null;
alter table project add column mandate varchar(200) default '' not null;
create unique index project_case on project (case_number);

-- Which ladder of deadline-ladder.dmn takes a limit that is late.
alter table case_step add column ladder varchar(32) default 'standard' not null;
