-- Monitoring counts what could not be sent; what was sent, which is nearly everything, is not read for it.
create index outbox_state on outbox (state);
