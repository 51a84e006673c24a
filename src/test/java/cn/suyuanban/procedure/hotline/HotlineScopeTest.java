package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.lead.Lead;
import cn.suyuanban.lead.LeadReading;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.ledger.Contacts;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.SuyuanbanTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is not for the hotline is told where to go; of leads about officials no word stays anywhere. */
@SuyuanbanTest
class HotlineScopeTest extends OpenRequest {

    private static final String MARK = "甲乙丙丁某科长收受烟酒";
    private static final String NAME = "子丑寅卯";
    private static final String PHONE = "13777770001";

    @Autowired
    private Notices notices;

    @Autowired
    private Contacts contacts;

    @Autowired
    private LeadReading reading;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({"EMERGENCY, 110", "LITIGATION, 人民法院", "OTHER_PLACE, 事发地"})
    void anotherChannelsBusinessIsToldWhereToGo(String scope, String where) {
        called(Map.of("requestScope", scope, "applicantName", "群众"));
        assertThat(status()).isEqualTo(Status.REDIRECTED);
        assertThat(journey.file(request).outcome()).isEqualTo("已告知去向");
        assertThat(notices.ofCase(request.getId())).singleElement().satisfies(told -> {
            assertThat(told.recipient()).isEqualTo(Notice.APPLICANT);
            assertThat(told.body()).contains(where);
        });
    }

    @Test
    void whatTurnsOutToBeElsewheresIsToldSoLater() {
        called(call());
        does("核对分类", "hotline", Map.of("requestScope", "PETITION"));
        assertThat(status()).isEqualTo(Status.REDIRECTED);
        assertThat(now().said().content()).isNotNull();
    }

    @Test
    void aLeadAboutAnOfficialIsNeverWrittenDownHere() throws SQLException {
        Map<String, Object> form = lead();
        form.put("requestScope", "OFFICIAL");
        called(form);
        assertThat(status()).isEqualTo(Status.REDIRECTED);
        assertNoTrace();
        assertHandedOver();
    }

    @Test
    void aLeadThatComesPastTheFormIsRefusedAndNotWrittenDown() throws SQLException {
        counter.at("2026-11-02T09:00");
        Map<String, Object> variables = Map.of("requestScope", "OFFICIAL", "applicantName", "群众", "requestText", MARK);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("hotline-request", variables))
                .hasMessageStartingWith("lead-sealed: ");
        assertThat(found(MARK)).isEmpty();
    }

    @Test
    void aLeadThatIsFoundOutLaterIsForgottenInTheHistoryToo() throws SQLException {
        called(lead());
        assertThat(found(MARK)).isNotEmpty();
        does("核对分类", "hotline", Map.of("requestScope", "OFFICIAL"));
        assertThat(status()).isEqualTo(Status.REDIRECTED);
        assertNoTrace();
        assertHandedOver();
    }

    @Test
    @Tag("R48")
    void whoCalledStandsInNoVariableAndNoColumnOfTheRequest() throws SQLException {
        Map<String, Object> form = lead();
        form.put("requestText", "路灯不亮");
        called(form);
        assertThat(contacts.of(request.getId()))
                .containsEntry("callerName", NAME)
                .containsEntry("callerPhone", PHONE);
        assertThat(found(NAME)).containsExactly("CASE_CONTACT");
        assertThat(found(PHONE)).containsExactly("CASE_CONTACT");
        runtime.deleteProcessInstance(request.getId(), "test");
        contacts.delete(request.getId());
    }

    @Test
    void anUnknownPlaceOrThemeIsRefusedAndNothingIsLost() {
        counter.at("2026-11-02T09:00");
        Map<String, Object> form = call();
        form.put("requestPlace", "不存在的镇");
        assertThatThrownBy(() -> counter.start("hotline-request", "hotline", form))
                .hasMessageStartingWith("form-invalid: ")
                .hasMessageContaining("发生地");
        form.put("requestPlace", "横水镇");
        form.put("requestTheme", "不存在的事项");
        assertThatThrownBy(() -> counter.start("hotline-request", "hotline", form))
                .hasMessageStartingWith("form-invalid: ")
                .hasMessageContaining("事项");
    }

    @Test
    void theFifthComplaintAboutOnePlaceOpensAThemeRequest() {
        Map<String, Object> form = call();
        form.put("requestTheme", "交通出行");
        form.put("requestPlace", "冷口乡");
        for (int i = 1; i <= 5; i++) {
            called("2026-11-02T0" + i + ":00", form);
        }
        String theme = now().themeRequest();
        assertThat(requests.find(theme)).satisfies(opened -> {
            assertThat(opened.said().channel()).isEqualTo(Channel.THEME);
            assertThat(opened.said().content()).contains("冷口乡").contains("5 件");
            assertThat(opened.receivedAt()).isEqualTo(county("2026-11-02T05:00"));
        });
        assertThat(journey.openSteps(request)).containsExactly("核对分类");
        runtime.deleteProcessInstance(theme, "test");
    }

    private Map<String, Object> lead() {
        Map<String, Object> form = call();
        form.put("requestText", MARK);
        form.put("callerName", NAME);
        form.put("callerPhone", PHONE);
        return form;
    }

    private void assertNoTrace() throws SQLException {
        assertThat(found(MARK)).isEmpty();
        assertThat(found(NAME)).isEmpty();
        assertThat(found(PHONE)).isEmpty();
        assertThat(now().said().content()).isNull();
    }

    /** The caller is told the number; what they said is read by the inspection only. */
    private void assertHandedOver() {
        String told = notices.ofCase(request.getId()).get(0).body();
        Matcher number = Pattern.compile("线索编号 ([0-9-]+)").matcher(told);
        assertThat(number.find()).as(told).isTrue();
        identity.setAuthentication("inspector", List.of("inspector"));
        try {
            assertThat(reading.read(number.group(1))).satisfies(file -> {
                assertThat(file.lead().source()).isEqualTo(Lead.Source.HOTLINE);
                assertThat(file.content()).isEqualTo(MARK);
                assertThat(file.reporter()).isEqualTo(new NewLead.Reporter(NAME, PHONE));
            });
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Tables that hold a word in any column of text or bytes. */
    private List<String> found(String word) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                String column = columns.getString("COLUMN_NAME");
                if (holds(table, column, columns.getString("TYPE_NAME"), word) && !tables.contains(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private boolean holds(String table, String column, String type, String word) {
        String text = type.startsWith("BINARY LARGE") || type.startsWith("BINARY VARYING")
                ? "utf8tostring(\"%s\")".formatted(column)
                : "cast(\"%s\" as varchar)".formatted(column);
        boolean texts = type.startsWith("CHARACTER") || type.startsWith("BINARY");
        return texts
                && jdbc.queryForObject(
                                "select count(*) from \"%s\" where %s like ?".formatted(table, text),
                                Long.class,
                                "%" + word + "%")
                        > 0;
    }
}
