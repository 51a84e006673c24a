package cn.suyuanban.designer.migrate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is known of cases by query, to the second, but for the version of the model they follow. */
final class Snapshot {

    private static final String INSTANCES = " in (select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = ?)";

    private static final List<Query> QUERIES = List.of(
            new Query("select * from case_file", "id = ?", "id"),
            new Query("select * from case_step", "case_id = ?", "id"),
            new Query("select * from clock_event", "case_id = ?", "id"),
            new Query("select * from notice", "case_id = ?", "id"),
            new Query("select * from work_item", "case_id = ?", "task_id, pool"),
            new Query(
                    "select ID_, NAME_, DUE_DATE_, PRIORITY_, ASSIGNEE_, TASK_DEF_KEY_, SUSPENSION_STATE_, CREATE_TIME_"
                            + " from ACT_RU_TASK",
                    "PROC_INST_ID_" + INSTANCES,
                    "ID_"),
            new Query(
                    "select ID_, DUEDATE_, SUSPENSION_STATE_, RETRIES_, REPEAT_ from ACT_RU_JOB"
                            + " where HANDLER_TYPE_ not like 'batch-%'",
                    "PROCESS_INSTANCE_ID_" + INSTANCES, "ID_"),
            new Query(
                    "select ID_, NAME_, TEXT_, LONG_, DOUBLE_ from ACT_RU_VARIABLE",
                    "PROC_INST_ID_" + INSTANCES,
                    "ID_"),
            new Query(
                    "select ID_, SUSPENSION_STATE_, BUSINESS_KEY_ from ACT_RU_EXECUTION where PARENT_ID_ is null",
                    "ROOT_PROC_INST_ID_ = ?",
                    "ID_"));

    private Snapshot() {}

    static Map<String, List<Map<String, Object>>> of(String caseId, JdbcTemplate database) {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        QUERIES.forEach(query -> all.put(query.select(), database.queryForList(query.ofCase(), caseId)));
        return all;
    }

    /** Of a database of one's own. */
    static Map<String, List<Map<String, Object>>> ofAll(JdbcTemplate database) {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        QUERIES.forEach(query -> all.put(query.select(), database.queryForList(query.ofAll())));
        return all;
    }

    /** What is asked for one case or for all. */
    private record Query(String select, String ofOne, String order) {

        String ofCase() {
            return select + (select.contains(" where ") ? " and " : " where ") + ofOne + " order by " + order;
        }

        String ofAll() {
            return select + " order by " + order;
        }
    }
}
