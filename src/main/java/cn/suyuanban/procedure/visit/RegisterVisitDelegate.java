package cn.suyuanban.procedure.visit;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.visit.Participants;
import cn.suyuanban.visit.Visit;
import cn.suyuanban.visit.Visit.Plan;
import cn.suyuanban.visit.Visit.Way;
import cn.suyuanban.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Plans a visit, or lets its people join the one that is planned for the same week.
 *
 * <p>Who goes is the group of whoever plans it; the limit of the visit is the day it is planned for.
 */
@BuildingBlock(
        label = "登记走访计划",
        reads = {"applicantName", "visitWay", "plannedOn", "escortLeader", "participants"},
        writes = {"visitMerged", "visitingGroup", "visitLimit", "mergedInto", "problemSource", "originNumber"})
class RegisterVisitDelegate implements JavaDelegate {

    private final Visits visits;
    private final VisitNews news;
    private final Catalog catalog;
    private final CurrentUser user;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RegisterVisitDelegate(
            Visits visits, VisitNews news, Catalog catalog, CurrentUser user, WorkingCalendar calendar, Clock clock) {
        this.visits = visits;
        this.news = news;
        this.catalog = catalog;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String group = group(execution);
        Plan plan = plan(execution);
        String number = execution.getProcessBusinessKey();
        Optional<Visit> first = visits.plan(execution.getProcessInstanceId(), number, plan);
        execution.setVariable("visitMerged", first.isPresent());
        execution.setVariable("visitingGroup", group);
        execution.setVariable("visitLimit", limit(plan.on()).toString());
        execution.setVariable("problemSource", source(plan.way()).name());
        execution.setVariable("originNumber", number);
        first.ifPresent(visit -> {
            execution.setVariable("mergedInto", visit.number());
            news.merged(execution.getProcessInstanceId(), number, plan, visit);
        });
    }

    private String group(DelegateExecution execution) {
        List<String> visiting = catalog.serviceOf(execution).actsBy();
        return user.groups().stream()
                .filter(visiting::contains)
                .findFirst()
                .orElseThrow(() -> new BadUserRequestException("visit-not-yours: 走访由专班、项目专班、包联领导安排，请联系他们登记。"));
    }

    private Plan plan(DelegateExecution execution) {
        return new Plan(
                text(execution, "applicantName").strip(),
                Way.valueOf(text(execution, "visitWay")),
                LocalDate.parse(text(execution, "plannedOn")),
                text(execution, "escortLeader"),
                user.id().orElseThrow(),
                Participants.of(text(execution, "participants")));
    }

    private Limit limit(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        return days == 0 ? calendar.untilClose(clock.instant()) : new Limit((int) days, LimitUnit.CD);
    }

    /** What a problem that this visit finds will say of where it came from. */
    private static Source source(Way way) {
        return switch (way) {
            case FIELD -> Source.RESEARCH;
            case SERVICE -> Source.VISIT;
            case FORUM -> Source.FORUM;
        };
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }
}
