-- What the search for cases (办件查询) goes by, newest first; V41 has the index on the receipt alone.
create index case_file_service on case_file (service, received_at, id);
create index case_file_applicant on case_file (applicant, received_at, id);
create index case_step_department on case_step (department, case_id);
