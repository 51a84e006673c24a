package cn.suyuanban.project;

import static cn.suyuanban.project.SampleCounty.figures;
import static cn.suyuanban.project.SampleCounty.project;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.project.facts.ProjectTotals;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Sums of any day, against sums counted one by one. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProjectTotalsTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final int DAYS = 200;

    @Autowired
    private Projects projects;

    @Autowired
    private EngineClock clock;

    private final List<Said> said = new ArrayList<>();
    private final Map<String, LocalDate> last = new HashMap<>();

    @Test
    @Tag("R49")
    void sumsOfADayAreThoseOfTheLastFiguresUntilThenAndOfWhatWasKnownThen() {
        Random random = new Random(20310101);
        for (int day = 0; day < DAYS; day++) {
            clock.setTo(noon(FIRST.plusDays(day)));
            report(random, "S-" + random.nextInt(25), FIRST.plusDays(day));
        }
        for (int i = 0; i < 100; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS) - 2L);
            Instant known = noon(day.plusDays(random.nextInt(30)));
            assertThat(projects.totals(day, known))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(counted(day, known));
        }
    }

    /** A few days late, as reports are, but never before the last one of the project. */
    private void report(Random random, String code, LocalDate today) {
        LocalDate day = today.minusDays(random.nextInt(10));
        LocalDate before = last.get(code);
        Snapshot figures = figures(
                code,
                before != null && day.isBefore(before) ? before : day,
                1 + random.nextInt(1000),
                random.nextInt(500));
        if (before == null) {
            projects.register(project(code), figures, "team");
        } else {
            projects.report(figures, "team");
        }
        last.put(code, figures.day());
        said.add(new Said(figures, noon(today)));
    }

    private ProjectTotals counted(LocalDate day, Instant known) {
        Map<String, Snapshot> holds = new HashMap<>();
        said.stream()
                .filter(one -> !one.figures().day().isAfter(day) && !one.at().isAfter(known))
                .forEach(one -> holds.put(one.figures().code(), one.figures()));
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal plan = BigDecimal.ZERO;
        BigDecimal invested = BigDecimal.ZERO;
        for (Snapshot figures : holds.values()) {
            amount = amount.add(figures.amount());
            plan = plan.add(figures.annualPlan().orElseThrow());
            invested = invested.add(figures.invested().orElseThrow());
        }
        return new ProjectTotals(holds.size(), amount, plan, invested);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }

    private record Said(Snapshot figures, Instant at) {}
}
