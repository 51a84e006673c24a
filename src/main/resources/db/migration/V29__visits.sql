-- A problem may hold a milestone of the project it came from (阻碍节点) until it is struck off.
alter table problem add column milestone varchar(64);
create index problem_origin on problem (origin, milestone);
