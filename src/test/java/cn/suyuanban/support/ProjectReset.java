package cn.suyuanban.support;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Forgets the projects of each test and the leads they come from: lists, sums and rates hold every one there is. */
public class ProjectReset implements AfterEachCallback {

    private static final List<String> TABLES = List.of(
            "project_breach",
            "project_indicator",
            "project_report",
            "project_milestone",
            "project_change",
            "project_member",
            "project_snapshot",
            "project");
    private static final List<String> LEADS =
            List.of("chain_lead", "chain_target", "chain_gap", "industry_chain", "investment_event", "investment_lead");

    @Override
    public void afterEach(ExtensionContext context) {
        forgetAll(SpringExtension.getApplicationContext(context).getBean(JdbcClient.class));
    }

    public static void forgetAll(JdbcClient jdbc) {
        if (!jdbc.sql("select code from project limit 1").query().listOfRows().isEmpty()) {
            TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        }
        if (!jdbc.sql("select number from investment_lead limit 1")
                .query()
                .listOfRows()
                .isEmpty()) {
            jdbc.sql("update investment_lead set linked_to = null").update();
            LEADS.forEach(table -> jdbc.sql("delete from " + table).update());
        }
    }
}
