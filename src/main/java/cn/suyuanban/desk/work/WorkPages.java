package cn.suyuanban.desk.work;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.desk.work.WorkPage.Named;
import cn.suyuanban.engine.LatestModels;
import cn.suyuanban.security.StaffNames;
import cn.suyuanban.worklist.Entry;
import cn.suyuanban.worklist.Handover;
import cn.suyuanban.worklist.Onlooker;
import cn.suyuanban.worklist.WorkList;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Gathers what a page of the work list shows. */
@Component
class WorkPages {

    private static final int SIZE = 50;

    private final WorkList list;
    private final Handover handover;
    private final WorkRows rows;
    private final StaffNames names;
    private final LatestModels models;
    private final Catalog catalog;
    private final Clock clock;

    WorkPages(
            WorkList list,
            Handover handover,
            WorkRows rows,
            StaffNames names,
            LatestModels models,
            Catalog catalog,
            Clock clock) {
        this.list = list;
        this.handover = handover;
        this.rows = rows;
        this.names = names;
        this.models = models;
        this.catalog = catalog;
        this.clock = clock;
    }

    WorkPage of(WorkQuery query, String applicant, Onlooker onlooker) {
        Instant now = clock.instant();
        Paged<Entry> found = Paged.of(list.page(onlooker, query.choice(applicant, now), query.place(), SIZE + 1), SIZE);
        List<WorkRow> written = rows.of(found.shown(), onlooker, now);
        List<Named> pools = pools(onlooker);
        return new WorkPage(
                list.counts(onlooker, query.pool()),
                written,
                found.next(last -> query.next(last.key())),
                onlooker.seesAll(),
                written.stream().anyMatch(WorkRow::takes),
                !onlooker.headed().isEmpty(),
                members(onlooker, query.pool() == null ? only(onlooker) : query.pool()),
                pools,
                services());
    }

    /** Whoever sees one department only need not choose it. */
    private static String only(Onlooker onlooker) {
        return onlooker.headed().size() == 1 ? onlooker.headed().iterator().next() : null;
    }

    private List<Named> members(Onlooker onlooker, String department) {
        return department == null || !onlooker.headed().contains(department)
                ? List.of()
                : handover.members(department).stream()
                        .map(member -> new Named(member.getId(), name(member)))
                        .toList();
    }

    private static String name(User member) {
        String full = Stream.of(member.getLastName(), member.getFirstName())
                .filter(Objects::nonNull)
                .reduce("", String::concat);
        return full.isBlank() ? member.getId() : full;
    }

    private List<Named> pools(Onlooker onlooker) {
        Map<String, String> groups = names.groups();
        return groups.entrySet().stream()
                .filter(group -> onlooker.sees(group.getKey()))
                .map(group -> new Named(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private List<Named> services() {
        return models.startable().stream()
                .map(latest -> catalog.service(latest.definition()))
                .filter(service -> service.kind().opensCase() && service.kind() != ServiceKind.LEAD)
                .map(WorkPages::named)
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private static Named named(ServiceModel service) {
        return new Named(service.key(), service.name());
    }
}
