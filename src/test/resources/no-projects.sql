-- For tests that count the whole list; undone with the test's transaction.
delete from project_breach;
delete from project_indicator;
delete from project_report;
delete from project_milestone;
delete from project_change;
delete from project_member;
delete from project_snapshot;
delete from project;
