package cn.suyuanban.designer.migrate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is known of a case by query, to the second, but for the version of the model it follows. */
final class Snapshot {

    private static final List<String> FACTS = List.of(
            "select * from case_file where id = ?",
            "select * from case_step where case_id = ? order by id",
            "select * from clock_event where case_id = ? order by id",
            "select * from notice where case_id = ? order by id",
            "select * from work_item where case_id = ? order by task_id, pool");

    private static final String INSTANCES =
            " where PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = ?) order by ID_";

    private static final List<String> ENGINE = List.of(
            "select ID_, NAME_, DUE_DATE_, PRIORITY_, ASSIGNEE_, TASK_DEF_KEY_, SUSPENSION_STATE_, CREATE_TIME_ from ACT_RU_TASK"
                    + INSTANCES,
            "select ID_, DUEDATE_, SUSPENSION_STATE_, RETRIES_, REPEAT_ from ACT_RU_JOB"
                    + INSTANCES.replace("PROC_INST_ID_ in", "PROCESS_INSTANCE_ID_ in"),
            "select ID_, NAME_, TEXT_, LONG_, DOUBLE_ from ACT_RU_VARIABLE" + INSTANCES,
            "select ID_, SUSPENSION_STATE_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = ? and PARENT_ID_ is null"
                    + " order by ID_");

    private Snapshot() {}

    static Map<String, List<Map<String, Object>>> of(String caseId, JdbcTemplate database) {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        FACTS.forEach(query -> all.put(query, database.queryForList(query, caseId)));
        ENGINE.forEach(query -> all.put(query, database.queryForList(query, caseId)));
        return all;
    }
}
