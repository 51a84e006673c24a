package cn.suyuanban.hotline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shipped tables say about every request. */
@SuyuanbanTest
class HotlineTablesTest {

    private static final Instant MONDAY = Restaurant.county("2026-11-02T09:00");

    @Autowired
    private HotlineTables tables;

    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Test
    @Tag("R41")
    @Tag("R47")
    void everyKindHasItsLimitsWithABasisAndLessTimeForARework() {
        for (Type type : Type.values()) {
            for (Urgency urgency : Urgency.values()) {
                Limits limits = tables.limits(type, urgency);
                assertThat(limits.basis()).contains("示例");
                assertThat(limits.file()).isEqualTo(type == Type.PRAISE);
                assertThat(due(limits.rework())).isBefore(due(limits.limit()));
                assertThat(due(limits.contact())).isBeforeOrEqualTo(due(Limit.parse("24H")));
            }
        }
    }

    @ParameterizedTest
    @Tag("R41")
    @Tag("R42")
    @CsvSource({
        "CONSULT, NORMAL, 1WD, 4WH",
        "HELP, NORMAL, 5WD, 4WH",
        "COMPLAINT, NORMAL, 5WD, 4WH",
        "ENTERPRISE, NORMAL, 3WD, 4WH",
        "COMPLAINT, LIVELIHOOD, 24H, 30MIN",
        "HELP, EMERGENCY, 2H, 30MIN",
        "SUGGESTION, COMPLEX, 10WD, 4WH"
    })
    void theDefaultsAreThoseOfTheRule(Type type, Urgency urgency, String limit, String sign) {
        Limits limits = tables.limits(type, urgency);
        assertThat(limits.limit()).hasToString(limit);
        assertThat(limits.sign()).hasToString(sign);
    }

    @Test
    void whatIsNotForTheHotlineIsToldWhereToGo() {
        assertThat(tables.scope("OURS").ours()).isTrue();
        assertThat(tables.scope("EMERGENCY").where()).contains("110").contains("120");
        assertThat(tables.scope("OFFICIAL").sealed()).isTrue();
        assertThatThrownBy(() -> tables.scope("别处"))
                .isInstanceOf(HotlineRefusedException.class)
                .hasMessageStartingWith("scope-unknown: ");
    }

    private Instant due(Limit limit) {
        return calendar.due(MONDAY, limit);
    }
}
