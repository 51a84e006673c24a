package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.permit.Breach;
import cn.suyuanban.project.permit.Breaches;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records a promise that was not kept and tells the unit of the milestone and everybody of the project's team (专班). */
@BuildingBlock(
        label = "记为违约并告知专班",
        reads = {"projectCode", "milestoneUnit", "breachKind", "breachText"})
class RecordBreachDelegate implements JavaDelegate {

    private final Breaches breaches;
    private final Projects projects;
    private final Notices notices;
    private final MilestoneActs acts;
    private final Clock clock;

    RecordBreachDelegate(Breaches breaches, Projects projects, Notices notices, MilestoneActs acts, Clock clock) {
        this.breaches = breaches;
        this.projects = projects;
        this.notices = notices;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Breach.Kind kind = Breach.Kind.valueOf(text(execution, "breachKind"));
        String words = text(execution, "breachText");
        Project project = acts.perform(execution, act -> {
            Optional<String> by = Optional.of(act.by()).filter(account -> !account.isEmpty());
            breaches.add(act.code(), new Breach(kind, words, clock.instant(), by));
            return projects.find(act.code()).orElseThrow();
        });
        String caseId = Instances.rootId(execution);
        String title = kind.chinese() + "：" + project.name();
        notices.issueAll(recipients(project, text(execution, "milestoneUnit")).stream()
                .map(to -> new Notice(caseId, null, null, "BREACH", to, title, words, clock.instant()))
                .toList());
    }

    private static List<String> recipients(Project project, String unit) {
        return Stream.concat(Stream.of(unit, project.escort().head()), project.members().stream())
                .filter(recipient -> !recipient.isBlank())
                .distinct()
                .toList();
    }
}
