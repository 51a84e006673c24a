package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.desk.cases.CaseView.Own;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.LatestModels;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.hotline.exclusion.Exclusions;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.security.Doors;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services whose cases can be looked for, by their newest models. */
@Component
class Services {

    private final LatestModels models;
    private final Catalog catalog;
    private final Exclusions exclusions;
    private final Doors doors;
    private final CurrentUser user;

    Services(LatestModels models, Catalog catalog, Exclusions exclusions, Doors doors, CurrentUser user) {
        this.models = models;
        this.catalog = catalog;
        this.exclusions = exclusions;
        this.doors = doors;
        this.user = user;
    }

    List<ServiceModel> all() {
        return models.startable().stream()
                .map(LatestModels.Latest::definition)
                .map(catalog::service)
                .filter(service -> service.kind().opensCase() && !service.actsOnCase())
                .sorted(Comparator.comparing(ServiceModel::name))
                .toList();
    }

    /** The page of the ledger that a case is kept in, beside the one that every case has; empty if it is closed to the reader. */
    Optional<Own> ledgerPage(CaseFile file) {
        return own(file).filter(page -> doors.open(page.address())).or(() -> exclusion(file));
    }

    /** Who answered a request may not open its page, but ask to take it out of the rates. */
    private Optional<Own> exclusion(CaseFile file) {
        return user.id()
                .filter(id -> HotlineIntake.SERVICE.equals(file.service()))
                .filter(id -> exclusions.mayAsk(file.id(), new Actor(id, Set.copyOf(user.groups()))))
                .map(id -> new Own("/hotline/" + file.number() + "/exclusion", "剔除审核"));
    }

    private Optional<Own> own(CaseFile file) {
        return all().stream()
                .filter(service -> service.key().equals(file.service()))
                .findFirst()
                .flatMap(service -> switch (service.kind()) {
                    case PROBLEM -> Optional.of(new Own("/problems/" + file.number(), "问题台账"));
                    case HOTLINE -> Optional.of(new Own("/hotline/" + file.number(), "热线工单"));
                    case INVESTMENT -> Optional.of(new Own("/investment/" + file.number(), "招商线索"));
                    default -> Optional.empty();
                });
    }

    /** Leads (线索) are looked for where they are sealed, and nowhere else. */
    static Set<String> sealed(List<ServiceModel> all) {
        return all.stream()
                .filter(service -> service.kind() == ServiceKind.LEAD)
                .map(ServiceModel::key)
                .collect(Collectors.toSet());
    }
}
