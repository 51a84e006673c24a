package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.Services;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.search.CaseReach;
import cn.suyuanban.ledger.search.CaseSearch;
import cn.suyuanban.ledger.search.Standing;
import cn.suyuanban.security.Roles;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a page of the search shows. */
@Component
class CasePages {

    private static final int SIZE = 50;

    private final CaseSearch search;
    private final Services services;
    private final StaffNames names;
    private final CaseStandings standings;
    private final CurrentUser user;
    private final Clock clock;

    CasePages(
            CaseSearch search,
            Services services,
            StaffNames names,
            CaseStandings standings,
            CurrentUser user,
            Clock clock) {
        this.search = search;
        this.services = services;
        this.names = names;
        this.standings = standings;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CasePage of(CaseQuery query, String applicant) {
        Instant now = clock.instant();
        List<ServiceModel> all = services.all();
        Set<String> sealed = Services.sealed(all);
        boolean everything = seesEverything();
        CaseReach reach = everything ? CaseReach.everywhereBut(sealed) : CaseReach.of(user.groups(), sealed);
        Paged<CaseFile> found =
                Paged.of(search.page(reach, query.choice(applicant), query.after(), SIZE + 1, now), SIZE);
        return new CasePage(
                found.shown().stream().map(file -> standings.row(file, now)).toList(),
                found.next(CaseFile::number),
                everything,
                Services.searchable(all),
                List.of(Standing.values()),
                departments(everything));
    }

    private boolean seesEverything() {
        return Stream.concat(Roles.WATCHERS.stream(), Stream.of(Roles.ADMIN)).anyMatch(user.groups()::contains);
    }

    private Map<String, String> departments(boolean everything) {
        Map<String, String> offered = new LinkedHashMap<>(names.groups());
        if (!everything) {
            offered.keySet().retainAll(user.groups());
        }
        return offered;
    }
}
