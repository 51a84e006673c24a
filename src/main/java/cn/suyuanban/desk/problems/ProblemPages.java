package cn.suyuanban.desk.problems;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.ProblemCounts;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.problem.ProblemRules;
import cn.suyuanban.problem.list.Choice;
import cn.suyuanban.problem.list.Colour;
import cn.suyuanban.problem.list.Entry;
import cn.suyuanban.problem.list.Onlooker;
import cn.suyuanban.problem.list.ProblemLists;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a page of the list shows. */
@Component
class ProblemPages {

    private static final int SIZE = 50;

    private final ProblemLists lists;
    private final ProblemLedger ledger;
    private final Rows rows;
    private final StaffNames names;
    private final Clock clock;

    ProblemPages(ProblemLists lists, ProblemLedger ledger, Rows rows, StaffNames names, Clock clock) {
        this.lists = lists;
        this.ledger = ledger;
        this.rows = rows;
        this.names = names;
        this.clock = clock;
    }

    ProblemPage of(ProblemQuery query, String enterprise, Onlooker onlooker) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LocalDate day = query.day() == null || query.day().isAfter(today) ? today : query.day();
        Choice choice = query.choice(enterprise);
        Paged<Entry> found = Paged.of(lists.page(onlooker, choice, query.before(), SIZE + 1, now), SIZE);
        List<ProblemLists.Responsible> responsibles = lists.responsibles(onlooker);
        UnaryOperator<String> name = names.of(responsibles.stream()
                .flatMap(one -> Stream.of(one.unit(), one.leader()))
                .toList());
        return new ProblemPage(
                countsOf(day, today, now),
                day,
                today,
                lists.count(onlooker, choice, now),
                rows.of(found.shown(), onlooker, now),
                found.next(last -> last.problem().number()),
                onlooker.seesAll(),
                onlooker.groups().contains(ProblemRules.OFFICE),
                new ProblemPage.Options(
                        List.of(Status.values()),
                        List.of(Colour.values()),
                        List.of(Category.values()),
                        List.of(Source.values()),
                        options(responsibles, ProblemLists.Responsible::unit, name),
                        options(responsibles, ProblemLists.Responsible::leader, name)));
    }

    /** A past day counts to its end. */
    private ProblemCounts countsOf(LocalDate day, LocalDate today, Instant now) {
        return ledger.countsAt(day.equals(today) ? now : WorkingCalendar.endOf(day));
    }

    private static List<ProblemPage.Named> options(
            List<ProblemLists.Responsible> all,
            Function<ProblemLists.Responsible, String> part,
            UnaryOperator<String> name) {
        return all.stream()
                .map(part)
                .distinct()
                .map(id -> new ProblemPage.Named(id, name.apply(id)))
                .sorted(Comparator.comparing(ProblemPage.Named::name))
                .toList();
    }
}
