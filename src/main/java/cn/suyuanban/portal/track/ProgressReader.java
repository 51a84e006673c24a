package cn.suyuanban.portal.track;

import static cn.suyuanban.portal.track.DeadlineReader.county;

import cn.suyuanban.catalog.diagram.CaseTraces;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.intake.applicant.Ratings;
import cn.suyuanban.intake.applicant.Supplements;
import cn.suyuanban.intake.applicant.Withdrawals;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an applicant is told of a case. */
@Component
class ProgressReader {

    private final CaseSteps steps;
    private final Notices notices;
    private final Materials materials;
    private final Supplements supplements;
    private final Withdrawals withdrawals;
    private final Ratings ratings;
    private final DeadlineReader deadlines;
    private final CaseTraces trace;
    private final Matters matters;
    private final Needs needs;
    private final Clock clock;

    ProgressReader(
            CaseSteps steps,
            Notices notices,
            Materials materials,
            Supplements supplements,
            Withdrawals withdrawals,
            Ratings ratings,
            DeadlineReader deadlines,
            CaseTraces trace,
            Matters matters,
            Needs needs,
            Clock clock) {
        this.steps = steps;
        this.notices = notices;
        this.materials = materials;
        this.supplements = supplements;
        this.withdrawals = withdrawals;
        this.ratings = ratings;
        this.deadlines = deadlines;
        this.trace = trace;
        this.matters = matters;
        this.needs = needs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Progress of(CaseFile file) {
        List<CaseStep> all = steps.ofCase(file.id());
        Set<String> own =
                trace.tasks(file.id()).stream().map(HistoricTaskInstance::getId).collect(Collectors.toSet());
        List<CaseStep> ownSteps =
                all.stream().filter(step -> own.contains(step.id())).toList();
        Supplements.Asked asked = supplements.asked(file).orElse(null);
        List<Material> files = materials.ofCase(file.id());
        return new Progress(
                file.number(),
                file.service(),
                file.serviceName(),
                state(file, asked),
                departments(ownSteps, asked),
                county(file.receivedAt()),
                county(file.acceptedAt()),
                county(file.closedAt()),
                file.outcome(),
                all.stream()
                        .filter(step -> step.scope() == CaseStep.Scope.CASE)
                        .reduce((before, last) -> last)
                        .map(whole -> deadlines.of(file, whole))
                        .orElse(null),
                asked == null ? null : asked(file, asked, files),
                ownSteps.stream().map(step -> step(step, file, asked)).toList(),
                told(file.id()),
                files.stream()
                        .filter(material -> isIssued(material) && material.isReadable())
                        .map(material ->
                                new Progress.Issued(material.id(), material.name(), county(material.receivedAt())))
                        .toList(),
                handedIn(files, Instant.MIN),
                trace.marks(file.id()).orElse(CaseTraces.Marks.NONE),
                withdrawals.possible(file),
                ratings.awaited(file),
                ratings.of(file.id()).orElse(null));
    }

    private static Progress.State state(CaseFile file, Supplements.Asked asked) {
        return switch (file.clock()) {
            case WAITING -> asked == null ? Progress.State.WAITING : Progress.State.ASKED;
            case RUNNING -> Progress.State.RUNNING;
            case PAUSED -> Progress.State.PAUSED;
            case STOPPED -> Progress.State.CLOSED;
        };
    }

    private List<String> departments(List<CaseStep> ownSteps, Supplements.Asked asked) {
        Catalogue catalogue = matters.catalogue();
        return ownSteps.stream()
                .filter(step -> step.closedAt() == null && !isApplicants(step, asked))
                .map(step -> catalogue.group(step.department()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Progress.Asked asked(CaseFile file, Supplements.Asked asked, List<Material> files) {
        return new Progress.Asked(
                asked.text(),
                county(asked.since()),
                county(asked.due()),
                asked.isOver(clock.instant()),
                needs.of(file),
                handedIn(files, asked.since()));
    }

    private Progress.Step step(CaseStep step, CaseFile file, Supplements.Asked asked) {
        boolean runs = step.closedAt() == null && file.clock() != CaseFile.Clock.PAUSED;
        return new Progress.Step(
                step.name(),
                isApplicants(step, asked) ? null : matters.catalogue().group(step.department()),
                county(step.openedAt()),
                county(step.closedAt()),
                county(step.dueAt()),
                runs && clock.instant().isAfter(step.dueAt()));
    }

    private static boolean isApplicants(CaseStep step, Supplements.Asked asked) {
        return asked != null && step.id().equals(asked.step());
    }

    private List<Progress.Told> told(String caseId) {
        return notices.ofCase(caseId).stream()
                .filter(notice -> Notice.APPLICANT.equals(notice.recipient()))
                .sorted(Comparator.comparing(Notice::issuedAt).reversed())
                .map(notice -> new Progress.Told(notice.title(), notice.body(), county(notice.issuedAt())))
                .toList();
    }

    private static List<Progress.HandedIn> handedIn(List<Material> files, Instant since) {
        return files.stream()
                .filter(material ->
                        !isIssued(material) && !material.receivedAt().isBefore(since))
                .map(material -> new Progress.HandedIn(
                        material.name(),
                        material.fileName(),
                        county(material.receivedAt()),
                        material.state().chinese(),
                        material.remark()))
                .toList();
    }

    private static boolean isIssued(Material material) {
        return material.origin() == Material.Origin.ISSUED;
    }
}
