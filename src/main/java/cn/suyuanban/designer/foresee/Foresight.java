package cn.suyuanban.designer.foresee;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.compare.Change;
import cn.suyuanban.designer.compare.Comparison;
import cn.suyuanban.designer.migrate.Standing;
import cn.suyuanban.engine.ModelVersions.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks ahead to the release of changed files: who stands where now, and what the product will do with them. */
@Component
public class Foresight {

    private final DeployedBundles bundles;
    private final Standing standing;
    private final Catalog catalog;

    Foresight(DeployedBundles bundles, Standing standing, Catalog catalog) {
        this.bundles = bundles;
        this.standing = standing;
        this.catalog = catalog;
    }

    /**
     * What the files would change.
     *
     * @param service process or decision id; of one that does not run yet, nothing is changed
     * @param files the new version, named as in its bundle
     */
    public Outlook of(String service, Map<String, byte[]> files) {
        List<Version> versions = bundles.versions(service);
        if (versions.isEmpty()) {
            return new Outlook(0, List.of("这是新服务，没有在办件受影响。"), List.of());
        }
        long running = versions.stream().mapToLong(Version::running).sum();
        Whereabouts whereabouts = new Whereabouts(files, at(versions), running, service);
        List<Change> changes = Comparison.of(bundles.of(versions.get(0)).files(), files);
        return new Outlook(
                running,
                notes(versions, running),
                changes.stream().map(whereabouts::effect).toList());
    }

    /** Over all versions that cases follow, since an element keeps its id from one to the next. */
    private Map<String, Long> at(List<Version> versions) {
        Map<String, Long> all = new HashMap<>();
        versions.stream().filter(version -> version.running() > 0).forEach(version -> standing.at(version.definition())
                .forEach((element, here) -> all.merge(element, here, Long::sum)));
        return all;
    }

    private List<String> notes(List<Version> versions, long running) {
        Version newest = versions.get(0);
        if (newest.decision()) {
            return List.of("决策表按最新版取用：发布后，在办件下一次用到时就按新表，不需要迁移；已经用过的结果不变。");
        }
        String stay = "在办 %d 件。发布后仍按各自的版本办完，已经承诺的到期时间、暂停和预警不变；要按新版本办的，另行迁移。".formatted(running);
        return catalog.service(newest.definition()).kind() == ServiceKind.PART
                ? List.of(stay, "共用环节按最新版调用：事项下一次调用时就按新版本，不需要迁移。")
                : List.of(stay);
    }
}
