-- When a limit's time began to count: a pause moves it with the due date, so that the share used (灯) leaves the pause out.

alter table case_step add column counted_from timestamp with time zone;
update case_step set counted_from = opened_at;
alter table case_step alter column counted_from set not null;
