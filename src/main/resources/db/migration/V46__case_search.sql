-- What the search for cases (办件查询) goes by, newest first.
create index case_file_received on case_file (received_at, number);
create index case_file_service on case_file (service, received_at, number);
create index case_file_applicant on case_file (applicant, received_at, number);
create index case_step_department on case_step (department, case_id);
