package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ClockTabIT {

    private static final String STEP = "审查食品经营许可";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Patrol patrol;

    @Autowired
    private ObjectMapper json;

    @Test
    @Tag("R18")
    @Tag("R22")
    void showsTheSameNumbersAsTheApi() throws IOException {
        // given: a case with a pause and an extension behind it, reminded once
        ProcessInstance instance = new PausedCase(restaurant).pausedAndExtended(accepted("绛县时限餐饮店"));
        itIs("2026-11-12T15:00");
        patrol.takeDue();
        // when
        Locator tab = openTab(STEP, "绛县时限餐饮店");
        JsonNode answer = api(instance);
        // then
        showsLimit(tab.getByLabel("整件时限"), answer.get("whole"));
        JsonNode own = step(answer, STEP);
        assertThat(own.get("rungs")).isNotEmpty();
        showsLimit(tab.getByLabel("本环节：" + STEP), own);
        assertThat(tab.locator(".syb-state")).hasText(answer.get("stateText").asText());
        JsonNode pause = answer.get("pauses").get(0);
        assertThat(tab.getByLabel("暂停", exactly()))
                .containsText(pause.get("groundText").asText());
        assertThat(tab.getByLabel("暂停", exactly()))
                .containsText(pause.get("lost").asText());
        assertThat(tab.getByLabel("暂停", exactly()))
                .containsText(moment(pause.get("from")) + " 至 " + moment(pause.get("to")));
        JsonNode extension = answer.get("extension");
        assertThat(tab.getByLabel("延期", exactly()))
                .containsText(extension.get("limitText").asText());
        assertThat(tab.getByLabel("延期", exactly()))
                .containsText(extension.get("approver").asText());
        assertThat(tab.locator(".syb-events li")).hasCount(answer.get("events").size());
        assertThat(tab.locator(".syb-steps li")).hasCount(answer.get("steps").size() - 1);
        assertThat(answer.get("whole").get("agrees").asBoolean()).isTrue();
        assertThat(answer.get("whole").get("provisional").asBoolean()).isTrue();
        assertThat(tab.locator(".syb-warning")).hasCount(1);
        assertThat(tab.locator(".syb-warning")).containsText("2027 年放假安排尚未公布");
        new Tasklist(browser).tabPictures(".syb-clock", "clock");
    }

    @Test
    @Tag("R22")
    void showsThatTheClockStandsStill() throws IOException {
        // given
        ProcessInstance instance = accepted("绛县停表餐饮店");
        restaurant.at("2026-11-03T09:00");
        new PausedCase(restaurant).pause(instance);
        itIs("2026-11-05T12:00");
        // when
        Locator tab = openTab("特别程序办结", "绛县停表餐饮店");
        JsonNode whole = api(instance).get("whole");
        // then
        assertThat(tab.locator(".syb-state")).hasText("暂停计时");
        assertThat(tab.getByLabel("整件时限").locator(".syb-remaining"))
                .containsText(whole.get("remaining").asText());
        assertThat(tab.getByLabel("整件时限"))
                .containsText("如现在恢复，顺延至 " + moment(whole.get("promised").get("expectedDue")));
        assertThat(tab.getByLabel("整件时限").locator(".syb-day-paused")).hasCount(3);
        assertThat(tab.getByLabel("暂停", exactly())).containsText("尚未恢复");
        assertThat(tab.getByLabel("本环节：特别程序办结").locator(".syb-remaining strong"))
                .containsText("剩余");
        new Tasklist(browser).tabPictures(".syb-clock", "clock-paused");
    }

    /** What the server answers in error reaches the clerk as a sentence and a button, and before acceptance there is no limit. */
    @Test
    void saysWhatToDoWhenTheAnswerCannotBeRead() {
        // given
        itIs("2026-11-02T09:00");
        restaurant.apply(application("绛县重读餐饮店"));
        Page page = browser.page();
        page.route("**/api/cases/**", route -> route.fulfill(new Route.FulfillOptions().setBody("<html>")));
        // when
        focusTab("window", "核对申请材料", "绛县重读餐饮店");
        // then
        assertThat(page.locator(".syb-clock[role=alert]")).containsText("时限说明没有读到，请检查网络后重新读取。");
        // when
        page.unroute("**/api/cases/**");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重新读取"))
                .click();
        // then
        assertThat(page.locator(".syb-clock[data-ready]")).containsText("受理后才开始计算整件时限。");
        assertThat(page.locator(".syb-state")).hasText("未受理，期限未开始");
        assertThat(page.getByLabel("暂停", new Page.GetByLabelOptions().setExact(true)))
                .containsText("没有暂停过。");
    }

    private ProcessInstance accepted(String applicant) {
        restaurant.at("2026-11-02T09:00");
        return restaurant.accepted(application(applicant));
    }

    private static Map<String, Object> application(String applicant) {
        Map<String, Object> form = Restaurant.fullApplication();
        form.put("applicantName", applicant);
        return form;
    }

    private void itIs(String time) {
        Instant now = restaurant.at(time);
        browser.page().clock().setSystemTime(Date.from(now));
    }

    private Locator openTab(String step, String applicant) {
        focusTab("market", step, applicant);
        Locator tab = browser.page().locator(".syb-clock[data-ready]");
        assertThat(tab).isVisible();
        return tab;
    }

    /** By keyboard, as somebody does who has no mouse. */
    private void focusTab(String user, String step, String applicant) {
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn(user);
        tasklist.openFilter("本部门待领");
        tasklist.open(step, applicant);
        Page page = browser.page();
        page.locator(".task-details .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("时限"))
                .focus();
        page.keyboard().press("Enter");
    }

    private JsonNode api(ProcessInstance instance) throws IOException {
        String food = restaurant.task(instance, "Activity_ReviewFood").getId();
        String path = "/api/cases/" + restaurant.number(instance) + "/clock?step=" + food;
        return json.readTree(browser.page().request().get(path).body());
    }

    private static void showsLimit(Locator section, JsonNode limit) {
        assertThat(section.locator(".syb-remaining"))
                .containsText(limit.get("remaining").asText());
        assertThat(section.locator(".syb-remaining"))
                .containsText(limit.get("lightText").asText());
        showsEnd(section.locator(".syb-promised"), limit.get("promised"));
        if (!limit.get("statutory").isNull()) {
            showsEnd(section.locator(".syb-statutory"), limit.get("statutory"));
        }
        List<String> rungs = new ArrayList<>();
        limit.get("rungs").forEach(rung -> rungs.add(rung.get("title").asText()));
        rungs.add(limit.get("next").get("title").asText());
        assertThat(section.locator(".syb-rungs li strong")).hasText(rungs.toArray(String[]::new));
        assertThat(section.locator(".syb-next"))
                .containsText("下一级 " + moment(limit.get("next").get("at")));
        List<String> days = new ArrayList<>();
        limit.get("days").forEach(day -> days.add(line(day)));
        assertThat(days).isNotEmpty();
        assertThat(section.locator(".syb-days tbody tr").allInnerTexts().stream()
                        .map(ClockTabIT::plain)
                        .toList())
                .isEqualTo(days);
    }

    private static void showsEnd(Locator box, JsonNode end) {
        assertThat(box.locator(".syb-due")).hasText(moment(end.get("due")));
        assertThat(box.locator(".syb-moves li"))
                .hasCount(end.get("moves").isEmpty() ? 0 : end.get("moves").size() + 1);
        end.get("moves").forEach(move -> assertThat(box)
                .containsText(move.get("reason").asText() + "至 " + moment(move.get("due"))));
    }

    private static String line(JsonNode day) {
        LocalDate date = LocalDate.parse(day.get("date").asText());
        String today = day.get("time").asText().equals("TODAY") ? "今天" : "";
        String mark =
                Map.of("START", "起", "DUE", "到期").getOrDefault(day.get("mark").asText(), "");
        return plain(date.getMonthValue() + "月" + date.getDayOfMonth() + "日 "
                + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + today + mark
                + day.get("label").asText()
                + (day.get("counted").asBoolean() ? "计" : "不计")
                + day.get("reason").asText() + (day.get("extended").asBoolean() ? "（延期）" : "")
                + day.get("total").asText());
    }

    private static String plain(String shown) {
        return shown.replaceAll("\\s", "");
    }

    private static String moment(JsonNode at) {
        return MOMENT.format(OffsetDateTime.parse(at.asText()));
    }

    private static JsonNode step(JsonNode answer, String name) {
        for (JsonNode step : answer.get("steps")) {
            if (step.get("name").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step " + name);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
