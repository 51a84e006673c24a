-- Where an investor comes from; null of leads registered before it was asked.
alter table investment_lead add column region varchar(32);
