package cn.suyuanban.ledger;

import cn.suyuanban.audit.FactMarks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal data of applicants, kept where no process variable, log or Cockpit page shows it. */
@Repository
public class Contacts {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    Contacts(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    public void store(String caseId, Map<String, String> fields) {
        marks.changed(caseId);
        fields.forEach(
                (field, content) -> jdbc.sql("insert into case_contact (case_id, field, content) values (?, ?, ?)")
                        .params(caseId, field, content)
                        .update());
    }

    /** Forgets everything about the people of a case. */
    public void delete(String caseId) {
        marks.changed(caseId);
        jdbc.sql("delete from case_contact where case_id = ?").param(caseId).update();
    }

    public Map<String, String> of(String caseId) {
        Map<String, String> fields = new LinkedHashMap<>();
        jdbc.sql("select field, content from case_contact where case_id = ? order by field")
                .param(caseId)
                .query(row -> {
                    fields.put(row.getString("field"), row.getString("content"));
                });
        return fields;
    }
}
