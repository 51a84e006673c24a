package cn.suyuanban.designer.overview;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.search.SearchIndex;
import cn.suyuanban.catalog.search.SearchIndex.Words;
import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.engine.ModelVersions.Version;
import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The services and decisions of the county with what stands in them. */
@Component
public class ServiceList {

    private static final String DECISION = "决策";
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

    /**
     * Those that words and a family fit.
     *
     * @param words parts of a name or an id, in pinyin too; empty for all
     * @param family what they are for, empty for all
     */
    public List<ServiceRow> find(String words, String family) {
        List<ServiceRow> all = all();
        return new SearchIndex<>(all, row -> new Words(List.of(row.name()), List.of(row.key())))
                .find(words).stream()
                        .filter(row -> family.isEmpty() || row.family().equals(family))
                        .toList();
    }

    /** What services are for, in Chinese. */
    public static List<String> families() {
        return Stream.concat(Arrays.stream(ServiceKind.values()).map(FAMILIES::get), Stream.of(DECISION))
                .toList();
    }

    /** All of them: what is drafted first, then matters, parts behind those who call them; each by name. */
    public List<ServiceRow> all() {
        Map<String, List<Draft>> unfinished =
                drafts.unfinished().stream().collect(Collectors.groupingBy(Draft::service));
        return deployed.all().stream()
                .map(version -> row(version, unfinished.getOrDefault(version.model(), List.of())))
                .sorted(Comparator.comparing((ServiceRow row) -> row.drafts() + row.waiting() == 0)
                        .thenComparing(row -> families().indexOf(row.family()))
                        .thenComparing(ServiceRow::name, Collator.getInstance(Locale.SIMPLIFIED_CHINESE)::compare)
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
                Bundle.SHIPPED.equals(version.source()),
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
        return version.decision() ? DECISION : FAMILIES.get(kind(version));
    }

    /** How many leads there are is told to those alone who may know. */
    public Long running(Version version) {
        return !version.decision() && kind(version) == ServiceKind.LEAD ? null : version.running();
    }

    private ServiceKind kind(Version version) {
        return catalog.service(version.definition()).kind();
    }
}
