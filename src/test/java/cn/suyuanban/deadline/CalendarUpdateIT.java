package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.calendar.HolidayYear;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.CalendarUpdate.Loaded;
import cn.suyuanban.deadline.CalendarUpdate.Moved;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.HolidayNotice;
import cn.suyuanban.ledger.HolidayNotices;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The notice for 2027 arrives while cases run; it changes the calendar of this whole JVM, so the order of tests counts.
 *
 * <p>The notice used here is made up: Monday 2027-01-04 off, Saturday 2027-01-09 worked, the rest as it was worked out.
 */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(Restaurant.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarUpdateIT {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CalendarUpdate update;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private ClockEvents events;

    @Autowired
    private ClockPause pause;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    @Order(1)
    void refusesAFileThatIsWrongAndChangesNothing() {
        // given
        String before = calendar.fingerprint();
        // then
        assertThatThrownBy(() -> update.load(
                        "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-02-30\","
                                + " \"isOffDay\": true}]}",
                        "2027.json"))
                .hasMessageContaining("2027.json：日期“2027-02-30”");
        assertThatThrownBy(() -> update.load(
                        "{\"year\": 2027, \"days\": ["
                                + "{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true},"
                                + "{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true}]}",
                        "2027.json"))
                .hasMessageContaining("出现了两次");
        assertThat(calendar.fingerprint()).isEqualTo(before);
        assertThat(notices.latest()).isEmpty();
        assertThat(jdbc.sql("select code from audit_entry where action = 'CALENDAR' and not done order by id")
                        .query(String.class)
                        .list())
                .containsExactly("calendar-bad-date", "calendar-duplicate-date");
    }

    @Test
    @Order(2)
    @Tag("R08")
    void countsOpenLimitsAnewAndSaysWhatMoved() {
        // given: Monday 2026-12-28 09:00 and two days later; by the law alone 01-01 is off and 01-04 worked
        restaurant.at("2026-12-28T09:00");
        ProcessInstance paused = restaurant.accepted(application());
        ProcessInstance closed = restaurant.accepted(application());
        restaurant.at("2026-12-29T09:00");
        new PausedCase(restaurant).pause(paused);
        withdraw(closed);
        restaurant.at("2026-12-30T09:00");
        ProcessInstance open = restaurant.deferred(application());
        assertThat(file(open).promisedDue()).isEqualTo(county("2027-01-07T18:00"));
        assertThat(timer(open)).isEqualTo(county("2027-01-05T18:00"));
        CaseFile closedBefore = file(closed);
        // when
        Loaded loaded = update.load(NOTICE, "2027.json");
        // then: 12-31, then 01-05 to 01-08; the timer of three working days 12-31, 01-05, 01-06
        assertThat(loaded.known()).isFalse();
        assertThat(file(open).promisedDue()).isEqualTo(county("2027-01-08T18:00"));
        assertThat(wholeCase(open).dueAt()).isEqualTo(county("2027-01-08T18:00"));
        assertThat(timer(open)).isEqualTo(county("2027-01-06T18:00"));
        assertThat(restaurant
                        .task(open, "Activity_ReceiveDeferred")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(county("2027-01-06T18:00"));
        assertThat(loaded.moved())
                .contains(new Moved(number(open), "整件", county("2027-01-07T18:00"), county("2027-01-08T18:00")))
                .extracting(Moved::caseNumber)
                .contains(number(paused))
                .doesNotContain(number(closed));
        assertThat(events.ofCase(open.getId()))
                .filteredOn(event -> event.kind() == ClockEvent.Kind.RECOUNTED)
                .extracting(ClockEvent::text)
                .contains("整件原定 2027年1月7日 18:00 前办结，重新计算为 2027年1月8日 18:00");
        // and: what was closed stays
        assertThat(file(closed)).isEqualTo(closedBefore);
        assertThat(events.ofCase(closed.getId()))
                .extracting(ClockEvent::kind)
                .doesNotContain(ClockEvent.Kind.RECOUNTED);
        // and: what is paused stands still until it is resumed, eight working days later by the new calendar
        assertThat(steps.nextRungs(paused.getId()))
                .extracting(CaseSteps.NextRung::stepId)
                .doesNotContain(paused.getId());
        restaurant.at("2027-01-11T09:00");
        pause.resume(paused.getId(), "检测完成");
        assertThat(file(paused).promisedDue()).isEqualTo(county("2027-01-15T18:00"));
    }

    @Test
    @Order(3)
    void loadingTheSameNoticeAgainChangesNothing() {
        // when
        Loaded again = update.load(NOTICE, "2027.json");
        // then
        assertThat(again.known()).isTrue();
        assertThat(again.moved()).isEmpty();
        assertThat(notices.latest()).hasSize(1);
    }

    @Test
    @Order(4)
    void takesOverWhatAnotherNodeHasLoaded() {
        // given: another node takes back the make-up Saturday and writes the notice down
        restaurant.at("2026-12-30T09:00");
        ProcessInstance open = restaurant.accepted(application());
        Instant before = file(open).promisedDue();
        HolidayYear other = HolidayYear.read(
                NOTICE.replace("2027-01-09\", \"isOffDay\": false", "2027-01-10\", \"isOffDay\": false")
                        .replace("2027-01-04", "2027-01-06"));
        transaction.executeWithoutResult(
                status -> notices.append(new HolidayNotice(2027, "另一节点", other.json(), clock.instant(), "admin")));
        // when
        update.follow();
        // then: by the first notice 12-31, 01-05 to 01-08; by the second 12-31, 01-04, 01-05, 01-07, 01-08
        assertThat(before).isEqualTo(county("2027-01-08T18:00"));
        assertThat(file(open).promisedDue()).isEqualTo(county("2027-01-08T18:00"));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(steps.ofCase(open.getId()).stream()
                        .filter(step -> step.name().equals("审查食品经营许可"))
                        .map(CaseStep::dueAt))
                .containsExactly(county("2027-01-04T18:00"));
    }

    private void withdraw(ProcessInstance instance) {
        restaurant.start("withdraw-case", "market", Map.of("caseNumber", number(instance), "withdrawReason", "不再经营"));
    }

    private Instant timer(ProcessInstance instance) {
        return restaurant.timer(instance).getDuedate().toInstant();
    }

    private CaseStep wholeCase(ProcessInstance instance) {
        return steps.find(instance.getId()).orElseThrow();
    }

    private CaseFile file(ProcessInstance instance) {
        return files.find(instance.getId()).orElseThrow();
    }

    private String number(ProcessInstance instance) {
        return file(instance).number();
    }

    private static final String NOTICE = List.of(
                    "元旦 2027-01-01 true",
                    "元旦 2027-01-04 true",
                    "元旦 2027-01-09 false",
                    "春节 2027-02-05 true",
                    "春节 2027-02-08 true",
                    "春节 2027-02-09 true",
                    "春节 2027-02-10 true",
                    "清明节 2027-04-05 true",
                    "劳动节 2027-05-03 true",
                    "劳动节 2027-05-04 true",
                    "端午节 2027-06-09 true",
                    "中秋节 2027-09-15 true",
                    "国庆节 2027-10-01 true",
                    "国庆节 2027-10-04 true",
                    "国庆节 2027-10-05 true")
            .stream()
            .map(line -> line.split(" "))
            .map(day -> "{\"name\": \"%s\", \"date\": \"%s\", \"isOffDay\": %s}".formatted(day[0], day[1], day[2]))
            .collect(Collectors.joining(",", "{\"year\": 2027, \"papers\": [\"示例通知\"], \"days\": [", "]}"));
}
