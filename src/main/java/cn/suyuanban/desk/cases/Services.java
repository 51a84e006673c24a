package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.desk.cases.CaseView.Own;
import cn.suyuanban.engine.LatestModels;
import cn.suyuanban.ledger.CaseFile;
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

    Services(LatestModels models, Catalog catalog) {
        this.models = models;
        this.catalog = catalog;
    }

    List<ServiceModel> all() {
        return models.startable().stream()
                .map(LatestModels.Latest::definition)
                .map(catalog::service)
                .filter(service -> service.kind().opensCase() && !service.actsOnCase())
                .sorted(Comparator.comparing(ServiceModel::name))
                .toList();
    }

    /** The page of the ledger that a case is kept in, beside the one that every case has. */
    Optional<Own> ledgerPage(CaseFile file) {
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
