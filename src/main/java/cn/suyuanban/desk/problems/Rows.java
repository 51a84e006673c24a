package cn.suyuanban.desk.problems;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.LimitLight;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.list.Entry;
import cn.suyuanban.problem.list.Onlooker;
import cn.suyuanban.security.StaffNames;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes problems out for a page: names for ids, words for codes, a light for each open step. */
@Component
class Rows {

    private final StaffNames names;
    private final Ladder ladder;
    private final TimeWords words;

    Rows(StaffNames names, Ladder ladder, TimeWords words) {
        this.names = names;
        this.ladder = ladder;
        this.words = words;
    }

    List<Row> of(List<Entry> entries, Onlooker onlooker, Instant now) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Writer writer = new Writer(names.of(groups(entries)), ladder.lights(), onlooker, now);
        return entries.stream().map(writer::row).toList();
    }

    private static List<String> groups(Collection<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        entry.duty() == null ? Stream.empty() : named(entry.duty()),
                        entry.steps().stream().map(CaseStep::department)))
                .distinct()
                .toList();
    }

    private static Stream<String> named(Duty duty) {
        return Stream.concat(
                Stream.of(duty.leader(), duty.unit(), duty.person(), duty.supervisor()),
                duty.supporters().stream().map(Duty.Support::unit));
    }

    /** A limit in words; what an imported ledger left open stays so. */
    private static String limit(String limit) {
        return limit == null || limit.isBlank() ? "" : Limit.parse(limit).chinese();
    }

    /** What is the same for all rows of a page. */
    private final class Writer {

        private final UnaryOperator<String> name;
        private final BiFunction<CaseStep, Instant, Optional<Rung>> lights;
        private final Onlooker onlooker;
        private final Instant now;

        Writer(
                UnaryOperator<String> name,
                BiFunction<CaseStep, Instant, Optional<Rung>> lights,
                Onlooker onlooker,
                Instant now) {
            this.name = name;
            this.lights = lights;
            this.onlooker = onlooker;
            this.now = now;
        }

        Row row(Entry entry) {
            Problem.Found found = entry.problem().found();
            return new Row(
                    entry.problem().number(),
                    TimeWords.day(found.on()),
                    found.source().chinese(),
                    found.enterprise(),
                    found.description(),
                    found.category().chinese(),
                    found.severity(),
                    found.common(),
                    found.origin(),
                    entry.problem().status().chinese(),
                    entry.colour(now),
                    duty(entry.duty()),
                    entry.task().measures(),
                    entry.task().goal(),
                    entry.task().evidence(),
                    TimeWords.day(entry.task().updated()),
                    entry.steps().stream().map(this::step).toList());
        }

        private Row.Duty duty(Duty duty) {
            return duty == null
                    ? null
                    : new Row.Duty(
                            name.apply(duty.leader()),
                            name.apply(duty.unit()),
                            name.apply(duty.person()),
                            duty.supporters().stream().map(this::supporter).toList(),
                            name.apply(duty.supervisor()),
                            limit(duty.limit()));
        }

        private String supporter(Duty.Support support) {
            String unit = name.apply(support.unit());
            String limit = limit(support.limit());
            return limit.isEmpty() ? unit : unit + "（" + limit + "）";
        }

        private Row.Step step(CaseStep step) {
            LimitLight light = LimitLight.of(lights.apply(step, now));
            return new Row.Step(
                    step.id(),
                    step.name(),
                    name.apply(step.department()),
                    TimeWords.moment(step.dueAt()),
                    light.code(),
                    light.chinese(),
                    words.remaining(now, step.dueAt()),
                    step.department() != null && onlooker.groups().contains(step.department()));
        }
    }
}
