package cn.suyuanban.designer.overview;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.engine.ModelVersions.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services and decisions of the county with what stands in them. */
@Component
public class ServiceList {

    /** Source of a deployment by the product itself. */
    static final String SHIPPED = "classpath";

    private static final Map<ServiceKind, String> FAMILIES = Map.of(
            ServiceKind.MATTER, "事项",
            ServiceKind.PROJECT, "项目",
            ServiceKind.PROBLEM, "问题",
            ServiceKind.VISIT, "调研",
            ServiceKind.HOTLINE, "热线",
            ServiceKind.LEAD, "线索",
            ServiceKind.INVESTMENT, "招商",
            ServiceKind.PART, "部件");

    private final DeployedBundles deployed;
    private final Drafts drafts;
    private final Catalog catalog;

    ServiceList(DeployedBundles deployed, Drafts drafts, Catalog catalog) {
        this.deployed = deployed;
        this.drafts = drafts;
        this.catalog = catalog;
    }

    /** All of them, what is drafted first, else by name. */
    public List<ServiceRow> all() {
        Map<String, List<Draft>> unfinished =
                drafts.unfinished().stream().collect(Collectors.groupingBy(Draft::service));
        return deployed.all().stream()
                .map(version -> row(version, unfinished.getOrDefault(version.model(), List.of())))
                .sorted(Comparator.comparing((ServiceRow row) -> row.drafts() + row.waiting() == 0)
                        .thenComparing(ServiceRow::name)
                        .thenComparing(ServiceRow::key))
                .toList();
    }

    private ServiceRow row(Version version, List<Draft> drafts) {
        int waiting = (int) drafts.stream().filter(Draft::isSubmitted).count();
        return new ServiceRow(
                version.model(),
                name(version),
                family(version),
                version.version(),
                version.suspended(),
                running(version),
                SHIPPED.equals(version.source()),
                version.deployedAt(),
                drafts.size() - waiting,
                waiting);
    }

    /** What people call it. */
    public static String name(Version version) {
        return version.name() == null ? version.model() : version.name();
    }

    /** What it is for, in Chinese. */
    public String family(Version version) {
        return version.decision() ? "决策" : FAMILIES.get(kind(version));
    }

    /** How many leads there are is told to those alone who may know. */
    public Long running(Version version) {
        return !version.decision() && kind(version) == ServiceKind.LEAD ? null : version.running();
    }

    private ServiceKind kind(Version version) {
        return catalog.service(version.definition()).kind();
    }
}
