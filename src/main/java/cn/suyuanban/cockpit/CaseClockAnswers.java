package cn.suyuanban.cockpit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.cockpit.CaseClockAnswer.EventAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.ExtensionAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.LimitAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.PauseAnswer;
import cn.suyuanban.deadline.ClockHistory;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the explanation of a case's clock together, with the same few statements for any number of steps. */
@Component
class CaseClockAnswers {

    private final CaseSteps steps;
    private final ClockEvents events;
    private final CaseReaders readers;
    private final LimitAnswers limits;
    private final StaffNames staff;
    private final WorkingCalendar calendar;
    private final TimeWords words;
    private final Clock clock;

    CaseClockAnswers(
            CaseSteps steps,
            ClockEvents events,
            CaseReaders readers,
            LimitAnswers limits,
            StaffNames staff,
            WorkingCalendar calendar,
            TimeWords words,
            Clock clock) {
        this.steps = steps;
        this.events = events;
        this.readers = readers;
        this.limits = limits;
        this.staff = staff;
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    /** Empty if there is no such case or whoever asks may not read it. */
    @Transactional(readOnly = true)
    public Optional<CaseClockAnswer> of(String number, Set<String> dayByDay) {
        return readers.read(number).map(found -> answer(found.file(), found.steps(), found.notices(), dayByDay));
    }

    private CaseClockAnswer answer(CaseFile file, List<CaseStep> all, List<Notice> told, Set<String> dayByDay) {
        Instant now = clock.instant();
        List<ClockEvent> happened = events.ofCase(file.id());
        ClockHistory history = ClockHistory.of(happened, file.closedAt());
        UnaryOperator<String> names = staff.of(mentioned(all, told, happened));
        Function<CaseStep, LimitAnswer> explain = limits.explainer(new LimitAnswers.Facts(
                file,
                history,
                rungNotices(told),
                steps.nextRungs(file.id()).stream().collect(toMap(CaseSteps.NextRung::stepId, Function.identity())),
                dayByDay,
                names,
                now));
        return new CaseClockAnswer(
                file.number(),
                file.service(),
                file.serviceName(),
                county(now),
                file.clock().name(),
                stateText(file.clock()),
                county(file.receivedAt()),
                county(file.acceptedAt()),
                county(file.closedAt()),
                file.outcome(),
                ofScope(all, CaseStep.Scope.CASE)
                        .reduce((before, last) -> last)
                        .map(explain)
                        .orElse(null),
                ofScope(all, CaseStep.Scope.STEP).map(explain).toList(),
                history.pauses().stream().map(pause -> pause(pause, now)).toList(),
                history.extensions().stream()
                        .map(granted -> extension(granted, names))
                        .findFirst()
                        .orElse(null),
                happened.stream().map(event -> event(event, names)).toList());
    }

    private static Stream<CaseStep> ofScope(List<CaseStep> all, CaseStep.Scope scope) {
        return all.stream().filter(step -> step.scope() == scope);
    }

    /** Ids of everybody the answer will name. */
    private static List<String> mentioned(List<CaseStep> all, List<Notice> told, List<ClockEvent> happened) {
        return Stream.of(
                        all.stream().map(CaseStep::department),
                        told.stream().map(Notice::recipient),
                        happened.stream().map(ClockEvent::actor))
                .flatMap(Function.identity())
                .toList();
    }

    private static Map<String, List<Notice>> rungNotices(List<Notice> told) {
        return told.stream().filter(notice -> notice.rung() != null).collect(groupingBy(Notice::stepId));
    }

    private PauseAnswer pause(ClockHistory.Pause pause, Instant now) {
        ClockEvent ordered = pause.ordered();
        Duration lost = calendar.workingTimeBetween(pause.from(), pause.to() == null ? now : pause.to());
        return new PauseAnswer(
                ordered.ground(),
                pause.groundText(),
                ordered.basis(),
                ordered.text(),
                county(pause.from()),
                county(pause.to()),
                ordered.expected(),
                Limit.parse(ordered.expected()).chinese(),
                lost.toSeconds(),
                words.exact(lost));
    }

    private static ExtensionAnswer extension(ClockEvent granted, UnaryOperator<String> names) {
        return new ExtensionAnswer(
                granted.expected(),
                Limit.parse(granted.expected()).chinese(),
                granted.text(),
                names.apply(granted.actor()),
                granted.basis(),
                county(granted.at()));
    }

    private static EventAnswer event(ClockEvent event, UnaryOperator<String> names) {
        return new EventAnswer(
                event.kind().name(),
                event.kind().chinese(),
                county(event.at()),
                names.apply(event.actor()),
                event.ground(),
                event.basis(),
                event.text());
    }

    static String stateText(CaseFile.Clock state) {
        return switch (state) {
            case WAITING -> "未受理，期限未开始";
            case RUNNING -> "计时中";
            case PAUSED -> "暂停计时";
            case STOPPED -> "已办结，停止计时";
        };
    }

    /** The same instant as the county's clocks show it. */
    static OffsetDateTime county(Instant instant) {
        return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    }
}
