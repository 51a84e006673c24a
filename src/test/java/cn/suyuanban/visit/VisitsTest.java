package cn.suyuanban.visit;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import cn.suyuanban.visit.Visit.Plan;
import cn.suyuanban.visit.Visit.Status;
import cn.suyuanban.visit.Visit.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Visits in the tables: merged, held, called off and counted. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class VisitsTest {

    private static final String MONDAY = "2031-03-03";

    @Autowired
    private Visits visits;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Restaurant counter;

    @BeforeEach
    void onAMonday() {
        counter.at(MONDAY + "T09:00");
    }

    @Test
    void thePeopleOfTheSecondAndTheThirdJoinTheFirst() {
        String first = planned("V-1", "绛县（示例）铸造", "2031-03-04", "李四");
        String second = planned("V-2", "绛县(示例) 铸造", "2031-03-05", "王五", "李四");
        planned("V-3", "绛县示例铸造", "2031-03-06", "赵六");
        assertThat(visits.find(first).orElseThrow().plan().participants()).containsExactlyInAnyOrder("李四", "王五", "赵六");
        assertThat(visits.find(second).orElseThrow()).satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(Status.MERGED);
            assertThat(visit.mergedInto()).isEqualTo("V-1");
        });
        assertThat(visits.joined("V-1")).containsExactly("planner-V-2", "planner-V-3");
    }

    @Test
    void aVisitIsCountedOnTheDayItWasHeldWithWhoCameAndWhatWasSolved() {
        LocalDate day = LocalDate.parse(MONDAY);
        long before = visits.between(day, day);
        String id = planned("V-1", "绛县示例铸造", "2031-03-05", "李四");
        assertThatThrownBy(() -> visits.hold(id, day.plusDays(1), List.of(), "座谈"))
                .hasMessage("visit-in-future: 走访日期 2031-03-04 晚于今天，只能填写已经走访的日期，请改正。");
        Solved solved = new Solved("UTILITIES", "变压器容量不足", "当场协调供电所增容");
        visits.hold(id, day, List.of("李四", "王五"), "听取用电意见");
        visits.solve(id, solved);
        assertThat(visits.between(day, day)).isEqualTo(before + 1);
        assertThat(visits.between(day.plusDays(1), day.plusDays(9))).isZero();
        assertThat(visits.solved(id)).containsExactly(solved);
        assertThat(visits.find(id).orElseThrow().plan().participants()).containsExactlyInAnyOrder("李四", "王五");
    }

    @Test
    void whatWasCalledOffOrEndedOtherwiseNoLongerCounts() {
        String off = planned("V-1", "绛县示例铸造", "2031-03-04", "李四");
        visits.callOff(off, "企业停产检修");
        String ended = planned("V-2", "绛县示例铸造", "2031-03-05", "李四");
        files.close(ended, county(MONDAY + "T10:00"), "已终止");
        planned("V-3", "绛县示例铸造", "2031-03-06", "李四");
        assertThat(visits.find(off).orElseThrow().status()).isEqualTo(Status.NOT_HELD);
        planned("V-4", "绛县示例铸造", "2031-03-12", "李四");
        assertThatThrownBy(() -> planned("V-5", "绛县示例铸造", "2031-03-19", "李四"))
                .hasMessageContaining("visit-cap")
                .hasMessageContaining("V-3，2031-03-06；V-4，2031-03-12");
    }

    private String planned(String number, String enterprise, String day, String... participants) {
        String id = UUID.randomUUID().toString();
        files.open(CaseFile.received(id, number, "research-visit", "调研走访", enterprise, county(MONDAY + "T09:00")));
        Plan plan =
                new Plan(enterprise, Way.SERVICE, LocalDate.parse(day), "", "planner-" + number, List.of(participants));
        Optional<Visit> first = visits.plan(id, number, plan);
        assertThat(first.map(Visit::number)).isEqualTo(visits.find(id).map(Visit::mergedInto));
        return id;
    }
}
