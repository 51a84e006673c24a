package cn.suyuanban.desk.work;

import cn.suyuanban.catalog.Services;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.desk.work.WorkPage.Named;
import cn.suyuanban.security.StaffNames;
import cn.suyuanban.worklist.Entry;
import cn.suyuanban.worklist.Onlooker;
import cn.suyuanban.worklist.WorkList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a page of the work list shows. */
@Component
class WorkPages {

    private static final int SIZE = 50;

    private final WorkList list;
    private final WorkRows rows;
    private final StaffNames names;
    private final Services services;
    private final Clock clock;

    WorkPages(WorkList list, WorkRows rows, StaffNames names, Services services, Clock clock) {
        this.list = list;
        this.rows = rows;
        this.names = names;
        this.services = services;
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
        if (department == null || !onlooker.headed().contains(department)) {
            return List.of();
        }
        return names.members(department).entrySet().stream()
                .map(one -> new Named(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Named> pools(Onlooker onlooker) {
        return names.groups().entrySet().stream()
                .filter(group -> onlooker.sees(group.getKey()))
                .map(group -> new Named(group.getKey(), group.getValue()))
                .toList();
    }

    private List<Named> services() {
        return Services.searchable(services.all()).stream()
                .map(service -> new Named(service.key(), service.name()))
                .toList();
    }
}
