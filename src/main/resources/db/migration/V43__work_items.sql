-- The pool of open tasks (工作清单): one narrow row for each task and group that may take it. Groups by their id, persons as
-- @id, empty for a task that is nobody's. once is 1 on exactly one row of a task, so that a county-wide list names it once.
create table work_item (
    task_id      varchar(64)  not null,
    pool         varchar(80)  not null,
    once         smallint     not null,
    due_at       timestamp with time zone not null,
    light        varchar(8)   default 'GREEN' not null,
    assignee     varchar(255) default '' not null,
    case_id      varchar(64)  not null,
    service      varchar(128) not null,
    service_name varchar(200) not null,
    step         varchar(200) not null,
    town         varchar(64)  default '' not null,
    opened_at    timestamp with time zone not null,
    primary key (task_id, pool)
);
create index work_item_pool on work_item (pool, due_at, task_id);
create index work_item_pool_light on work_item (pool, light, due_at, task_id);
create index work_item_pool_assignee on work_item (pool, assignee, due_at, task_id);
create index work_item_once on work_item (once, due_at, task_id);
create index work_item_once_light on work_item (once, light, due_at, task_id);
create index work_item_once_assignee on work_item (once, assignee, due_at, task_id);

-- Where the matter is (乡镇、街道), from the field town of a start form.
alter table case_file add column town varchar(64) default '' not null;

-- Tasks that are open already; those of leads are in no list.
insert into work_item (task_id, pool, once, due_at, light, assignee, case_id, service, service_name, step, opened_at)
select t.id_, l.pool, case when l.pool = l.first_pool then 1 else 0 end,
       coalesce(t.due_date_, timestamp with time zone '9999-12-31 00:00:00+00'),
       coalesce(case when s.last_rung like '%#%' then substring(s.last_rung from 1 for position('#' in s.last_rung) - 1)
                     else s.last_rung end, 'GREEN'),
       coalesce(t.assignee_, ''), e.root_proc_inst_id_, d.key_, coalesce(d.name_, d.key_), coalesce(t.name_, t.task_def_key_),
       t.create_time_
from act_ru_task t
join (select task_id_ as task, coalesce(group_id_, '@' || user_id_) as pool,
             min(coalesce(group_id_, '@' || user_id_)) over (partition by task_id_) as first_pool
      from act_ru_identitylink where type_ = 'candidate' and task_id_ is not null) l on l.task = t.id_
join act_ru_execution e on e.id_ = t.proc_inst_id_
join act_ru_execution r on r.id_ = e.root_proc_inst_id_
join act_re_procdef d on d.id_ = r.proc_def_id_
left join case_step s on s.id = t.id_
where d.key_ not in ('conduct-lead', 'conduct-inspection');
