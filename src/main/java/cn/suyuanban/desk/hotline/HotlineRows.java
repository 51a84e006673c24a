package cn.suyuanban.desk.hotline;

import static java.util.stream.Collectors.toMap;

import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.LimitLight;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.hotline.list.Listed;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.security.StaffNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Writes requests out for a page: names for ids, words for times, the light of the caller's clock. */
@Component
class HotlineRows {

    private final CaseSteps steps;
    private final Ladder ladder;
    private final StaffNames names;
    private final TimeWords words;

    HotlineRows(CaseSteps steps, Ladder ladder, StaffNames names, TimeWords words) {
        this.steps = steps;
        this.ladder = ladder;
        this.names = names;
        this.words = words;
    }

    List<HotlineRow> of(List<Listed> requests, Instant now) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<String, CaseStep> clocks = steps
                .openOfCases(requests.stream().map(Listed::caseId).toList())
                .stream()
                .filter(step -> step.scope() == CaseStep.Scope.CASE)
                .collect(toMap(CaseStep::caseId, step -> step, (one, other) -> one));
        UnaryOperator<String> name = names.of(
                requests.stream().map(Listed::unit).filter(Objects::nonNull).toList());
        BiFunction<CaseStep, Instant, Optional<Rung>> lights = ladder.lights();
        return requests.stream()
                .map(request -> row(request, clocks.get(request.caseId()), name, lights, now))
                .toList();
    }

    private HotlineRow row(
            Listed request,
            CaseStep clock,
            UnaryOperator<String> name,
            BiFunction<CaseStep, Instant, Optional<Rung>> lights,
            Instant now) {
        LimitLight light = clock == null ? LimitLight.GREEN : LimitLight.of(lights.apply(clock, now));
        return new HotlineRow(
                request,
                request.unit() == null ? null : name.apply(request.unit()),
                TimeWords.moment(request.receivedAt()),
                request.due() == null ? null : TimeWords.moment(request.due()),
                clock == null ? null : light.code(),
                light.chinese(),
                clock == null ? null : words.remaining(now, clock.dueAt()));
    }
}
