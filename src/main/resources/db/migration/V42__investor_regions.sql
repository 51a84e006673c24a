-- Where an investor comes from; null of leads registered before it was asked.
alter table investment_lead add column region varchar(32);

-- Promises are also broken by a change that puts their end into the past, so changes are looked for by when they were made.
create index case_step_due_until on case_step_due (until_at);
