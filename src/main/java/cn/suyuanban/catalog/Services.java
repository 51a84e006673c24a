package cn.suyuanban.catalog;

import cn.suyuanban.engine.LatestModels;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services that have cases of their own, by their newest models and in the order of their names. */
@Component
public class Services {

    private final LatestModels models;
    private final Catalog catalog;

    Services(LatestModels models, Catalog catalog) {
        this.models = models;
        this.catalog = catalog;
    }

    public List<ServiceModel> all() {
        return models.startable().stream()
                .map(LatestModels.Latest::definition)
                .map(catalog::service)
                .filter(service -> service.kind().opensCase() && !service.actsOnCase())
                .sorted(Comparator.comparing(ServiceModel::name))
                .toList();
    }

    /** Ids of those whose cases are sealed: leads (线索) are looked for behind their seal, and nowhere else. */
    public static Set<String> sealed(List<ServiceModel> all) {
        return all.stream()
                .filter(service -> service.kind() == ServiceKind.LEAD)
                .map(ServiceModel::key)
                .collect(Collectors.toSet());
    }
}
