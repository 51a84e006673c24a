package cn.suyuanban.designer.page;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftCheck;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.draft.Presence;
import cn.suyuanban.designer.overview.Differences;
import cn.suyuanban.designer.page.DraftPage.File;
import cn.suyuanban.designer.page.DraftPage.Step;
import cn.suyuanban.designer.release.Release;
import cn.suyuanban.designer.release.Releases;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.ModelVersions.Version;
import cn.suyuanban.security.Roles;
import cn.suyuanban.security.StaffNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of a draft shows. */
@Component
class DraftPages {

    private final Drafts drafts;
    private final DraftCheck check;
    private final Differences differences;
    private final Presence presence;
    private final Releases releases;
    private final DeployedBundles deployed;
    private final StaffNames names;
    private final CurrentUser user;

    DraftPages(
            Drafts drafts,
            DraftCheck check,
            Differences differences,
            Presence presence,
            Releases releases,
            DeployedBundles deployed,
            StaffNames names,
            CurrentUser user) {
        this.drafts = drafts;
        this.check = check;
        this.differences = differences;
        this.presence = presence;
        this.releases = releases;
        this.deployed = deployed;
        this.names = names;
        this.user = user;
    }

    DraftPage of(Draft draft) {
        List<Presence.Other> others = presence.seen(draft.id());
        List<Release> steps = releases.ofDraft(draft.id());
        UnaryOperator<String> name = names.of(people(draft, others, steps));
        Optional<Version> running = deployed.running(draft.service());
        boolean unfinished = draft.isOpen() || draft.isSubmitted();
        boolean designs = user.groups().contains(Roles.DESIGNER);
        boolean decides = releases.mayDecide(draft);
        return new DraftPage(
                draft,
                drafts.title(draft),
                running.map(Version::version).orElse(null),
                unfinished && drafts.isOutdated(draft),
                name.apply(draft.author()),
                moment(draft.createdAt()),
                name.apply(draft.changedBy()),
                moment(draft.changedAt()),
                others.stream().map(other -> name.apply(other.person())).toList(),
                files(draft),
                unfinished ? check.findings(draft) : List.of(),
                unfinished ? differences.of(draft) : List.of(),
                steps.stream().map(step -> step(step, name)).toList(),
                designs && draft.isOpen(),
                decides,
                designs && draft.isSubmitted() && !decides);
    }

    private static List<String> people(Draft draft, List<Presence.Other> others, List<Release> steps) {
        return Stream.of(
                        Stream.of(draft.author(), draft.changedBy()),
                        others.stream().map(Presence.Other::person),
                        steps.stream().flatMap(step -> Stream.of(step.submittedBy(), step.decidedBy())))
                .flatMap(people -> people)
                .toList();
    }

    private List<File> files(Draft draft) {
        return drafts.files(draft.id()).entrySet().stream()
                .map(file -> new File(file.getKey(), "%.1f KB".formatted(file.getValue().length / 1000.0)))
                .toList();
    }

    private static Step step(Release step, UnaryOperator<String> name) {
        return new Step(
                name.apply(step.submittedBy()),
                moment(step.submittedAt()),
                step.note(),
                step.rolledBackTo(),
                step.decision() == null ? null : step.decision().chinese(),
                name.apply(step.decidedBy()),
                step.decidedAt() == null ? null : moment(step.decidedAt()),
                step.reason(),
                step.version());
    }

    private static String moment(Instant at) {
        return TimeWords.moment(at);
    }
}
