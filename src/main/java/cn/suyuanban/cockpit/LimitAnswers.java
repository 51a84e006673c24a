package cn.suyuanban.cockpit;

import static cn.suyuanban.cockpit.CaseClockAnswers.county;

import cn.suyuanban.calendar.Day;
import cn.suyuanban.calendar.DayKind;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.cockpit.CaseClockAnswer.DayAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.EndAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.LimitAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.MoveAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.RungAnswer;
import cn.suyuanban.deadline.ClockHistory;
import cn.suyuanban.deadline.CountedTime;
import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.LimitLight;
import cn.suyuanban.deadline.LimitStories;
import cn.suyuanban.deadline.LimitStory;
import cn.suyuanban.deadline.Reckoning;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.deadline.RungId;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the explanation of one limit into words: ends, light, rungs, days. */
@Component
class LimitAnswers {

    private final LimitStories stories;
    private final Ladder ladder;
    private final WorkingCalendar calendar;
    private final TimeWords words;

    LimitAnswers(LimitStories stories, Ladder ladder, WorkingCalendar calendar, TimeWords words) {
        this.stories = stories;
        this.ladder = ladder;
        this.calendar = calendar;
        this.words = words;
    }

    /** Explains any number of limits of one case, with one look-up of the ladder. */
    Function<CaseStep, LimitAnswer> explainer(Facts facts) {
        BiFunction<CaseStep, Instant, Optional<Rung>> lights = ladder.lights();
        return step -> answer(step, facts, lights);
    }

    private LimitAnswer answer(CaseStep step, Facts facts, BiFunction<CaseStep, Instant, Optional<Rung>> lights) {
        boolean whole = step.scope() == CaseStep.Scope.CASE;
        CaseFile.Clock state = facts.state(step);
        LimitStory story = stories.tell(step, state == CaseFile.Clock.PAUSED, facts.history(), facts.now());
        Instant asOf = facts.asOf(step, state);
        Duration left = calendar.workingTimeBetween(asOf, step.dueAt());
        LimitLight light = LimitLight.of(lights.apply(step, asOf));
        boolean shown = whole || facts.dayByDay().contains(step.id());
        return new LimitAnswer(
                step.id(),
                step.scope().name(),
                whole ? "整件" : step.name(),
                facts.names().apply(step.department()),
                state.name(),
                CaseClockAnswers.stateText(state),
                county(step.openedAt()),
                county(step.closedAt()),
                end(story.promised()),
                story.statutory() == null ? null : end(story.statutory()),
                remaining(state, asOf, step.dueAt()),
                left.toSeconds(),
                asOf.isAfter(step.dueAt()),
                light.code(),
                light.chinese(),
                !story.provisionalYears().isEmpty(),
                story.provisionalYears(),
                story.basis(),
                story.agrees(),
                rungs(facts.notices().getOrDefault(step.id(), List.of()), facts.names()),
                Optional.ofNullable(facts.next().get(step.id()))
                        .map(next -> rung(next.rung(), next.at(), List.of()))
                        .orElse(null),
                shown ? days(story, LocalDate.ofInstant(facts.now(), WorkingCalendar.ZONE)) : null);
    }

    private String remaining(CaseFile.Clock state, Instant asOf, Instant due) {
        return switch (state) {
            case STOPPED -> words.kept(asOf, due);
            case PAUSED -> "暂停计时，" + words.remaining(asOf, due);
            default -> words.remaining(asOf, due);
        };
    }

    private static EndAnswer end(Reckoning end) {
        return new EndAnswer(
                end.limit() == null ? null : end.limit().toString(),
                end.limit() == null ? null : end.limit().chinese(),
                county(end.first()),
                end.moves().stream()
                        .map(move -> new MoveAnswer(county(move.at()), move.reason(), county(move.due())))
                        .toList(),
                county(end.due()),
                county(end.expected()));
    }

    /** One line for each rung, whoever it told. */
    private static List<RungAnswer> rungs(List<Notice> told, UnaryOperator<String> names) {
        Map<String, List<Notice>> byRung =
                told.stream().collect(Collectors.groupingBy(Notice::rung, LinkedHashMap::new, Collectors.toList()));
        return byRung.entrySet().stream()
                .map(rung -> rung(
                        rung.getKey(),
                        rung.getValue().get(0).issuedAt(),
                        rung.getValue().stream()
                                .map(Notice::recipient)
                                .map(names)
                                .toList()))
                .toList();
    }

    private static RungAnswer rung(String id, Instant at, List<String> recipients) {
        RungId rung = RungId.parse(id);
        String again = rung.round() == 1 ? "" : "（第 " + rung.round() + " 次）";
        return new RungAnswer(id, rung.level().light(), rung.level().title() + again, county(at), recipients);
    }

    private static List<DayAnswer> days(LimitStory story, LocalDate today) {
        return story.days().stream().map(day -> day(day, today)).toList();
    }

    private static DayAnswer day(CountedTime counted, LocalDate today) {
        Day day = counted.day();
        LocalDate date = day.date();
        String time = date.isEqual(today) ? "TODAY" : date.isBefore(today) ? "PAST" : "FUTURE";
        return new DayAnswer(
                date,
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA),
                day.kind().name(),
                day.kind() == DayKind.HOLIDAY ? day.name() : day.kind().chinese(),
                counted.mark().name(),
                time,
                counted.isCounted(),
                counted.paused(),
                counted.extended(),
                counted.counted().toSeconds(),
                counted.total().toSeconds(),
                counted.totalText(),
                counted.reason());
    }

    /**
     * What is known about a case.
     *
     * @param notices those of rungs, by limit
     * @param next the rung to come, by limit
     * @param dayByDay steps to be told day by day
     * @param names what groups and accounts are called
     */
    record Facts(
            CaseFile file,
            ClockHistory history,
            Map<String, List<Notice>> notices,
            Map<String, CaseSteps.NextRung> next,
            Set<String> dayByDay,
            UnaryOperator<String> names,
            Instant now) {

        /** A pause takes away what comes next for every limit it stops; a step that began in it runs. */
        CaseFile.Clock state(CaseStep step) {
            if (step.closedAt() != null) {
                return CaseFile.Clock.STOPPED;
            }
            Instant pausedAt = file.pausedAt();
            boolean held = pausedAt != null && !step.openedAt().isAfter(pausedAt) && !next.containsKey(step.id());
            return held ? CaseFile.Clock.PAUSED : CaseFile.Clock.RUNNING;
        }

        Instant asOf(CaseStep step, CaseFile.Clock state) {
            return switch (state) {
                case STOPPED -> step.closedAt();
                case PAUSED -> file.pausedAt();
                default -> now;
            };
        }
    }
}
