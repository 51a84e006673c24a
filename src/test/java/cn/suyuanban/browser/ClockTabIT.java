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
import java.io.IOException;
import java.nio.file.Path;
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
        pictures("clock");
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
        pictures("clock-paused");
    }

    private ProcessInstance accepted(String applicant) {
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = Restaurant.fullApplication();
        form.put("applicantName", applicant);
        return restaurant.accepted(form);
    }

    private void itIs(String time) {
        Instant now = restaurant.at(time);
        browser.page().clock().setSystemTime(Date.from(now));
    }

    /** By keyboard, as somebody does who has no mouse. */
    private Locator openTab(String step, String applicant) {
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn("market");
        tasklist.openFilter("本部门待领");
        tasklist.open(step, applicant);
        Page page = browser.page();
        page.locator(".task-details .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("时限"))
                .focus();
        page.keyboard().press("Enter");
        Locator tab = page.locator(".syb-clock[data-ready]");
        assertThat(tab).isVisible();
        return tab;
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

    /** Also holds the tab to the width of a phone. */
    private static void pictures(String name) {
        Page page = browser.page();
        browser.screenshot(name);
        page.setViewportSize(Browser.PHONE, 844);
        Locator tab = page.locator(".syb-clock");
        tab.scrollIntoViewIfNeeded();
        browser.screenshot(name + "-phone");
        Object overflow = tab.evaluate("tab => tab.scrollWidth - tab.clientWidth");
        assertThat(overflow).isEqualTo(0);
        tab.screenshot(
                new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-phone-tab.png")));
        page.setViewportSize(Browser.WIDE, 850);
        tab.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-tab.png")));
    }
}
