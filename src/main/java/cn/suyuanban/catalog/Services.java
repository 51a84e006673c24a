package cn.suyuanban.catalog;

import cn.suyuanban.engine.LatestModels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** What a case of a service is; empty if there is no such service. */
    public Optional<ServiceKind> kind(String service) {
        return all().stream()
                .filter(one -> one.key().equals(service))
                .map(ServiceModel::kind)
                .findFirst();
    }

    /** Those whose cases people may look for, which are all but the sealed. */
    public static List<ServiceModel> searchable(List<ServiceModel> all) {
        return all.stream().filter(service -> !isSealed(service)).toList();
    }

    /** Ids of those whose cases are sealed: leads (线索) are looked for behind their seal, and nowhere else. */
    public static Set<String> sealed(List<ServiceModel> all) {
        return all.stream().filter(Services::isSealed).map(ServiceModel::key).collect(Collectors.toSet());
    }

    private static boolean isSealed(ServiceModel service) {
        return service.kind() == ServiceKind.LEAD;
    }
}
