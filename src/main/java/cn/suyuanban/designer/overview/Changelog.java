package cn.suyuanban.designer.overview;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.DraftRefusedException;
import cn.suyuanban.designer.release.Decision;
import cn.suyuanban.designer.release.Release;
import cn.suyuanban.designer.release.Releases;
import cn.suyuanban.engine.ModelVersions.Version;
import cn.suyuanban.security.StaffNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What changed in a service from version to version, and by whose hand. */
@Component
public class Changelog {

    private final DeployedBundles deployed;
    private final Releases releases;
    private final ServiceList services;
    private final StaffNames names;

    Changelog(DeployedBundles deployed, Releases releases, ServiceList services, StaffNames names) {
        this.deployed = deployed;
        this.releases = releases;
        this.services = services;
        this.names = names;
    }

    /**
     * One version.
     *
     * @param current whether new cases get it
     * @param running how many instances run on it, null where that is sealed
     * @param shipped whether it came with the product
     * @param note what is new, null unless it was released here, like the two after it
     * @param rolledBackTo version whose files it brought back, null for a new one
     */
    public record Entry(
            int version,
            boolean current,
            Instant deployedAt,
            Long running,
            boolean shipped,
            String note,
            String submittedBy,
            String decidedBy,
            Integer rolledBackTo) {}

    /** The newest first. */
    public List<Entry> of(String service) {
        List<Version> versions = deployed.versions(service);
        if (versions.isEmpty()) {
            throw DraftRefusedException.serviceUnknown(service);
        }
        Map<String, Release> released = releases.ofService(service).stream()
                .filter(release -> release.decision() == Decision.APPROVED)
                .collect(Collectors.toMap(Release::deployment, Function.identity()));
        UnaryOperator<String> name = names.of(released.values().stream()
                .flatMap(release -> Stream.of(release.submittedBy(), release.decidedBy()))
                .toList());
        int current = versions.get(0).version();
        return versions.stream()
                .map(version -> entry(version, released.get(version.deployment()), current, name))
                .toList();
    }

    private Entry entry(Version version, Release release, int current, UnaryOperator<String> name) {
        return new Entry(
                version.version(),
                version.version() == current,
                version.deployedAt(),
                services.running(version),
                Bundle.SHIPPED.equals(version.source()),
                release == null ? null : release.note(),
                release == null ? null : name.apply(release.submittedBy()),
                release == null ? null : name.apply(release.decidedBy()),
                release == null ? null : release.rolledBackTo());
    }
}
