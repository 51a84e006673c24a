package cn.suyuanban.procedure.project;

import static cn.suyuanban.procedure.project.FormValues.text;
import static cn.suyuanban.procedure.project.FormValues.yuan;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Project.Mandate;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.project.facts.Snapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts a project on the list, or takes it from there if a file brought it, and joins it with its case. */
@BuildingBlock(
        label = "登记项目",
        reads = {
            "projectCode",
            "projectName",
            "cluster",
            "industrial",
            "totalInvestment",
            "annualPlan",
            "escortUnit",
            "plannedStart",
            "projectAgent",
            "mandateDocument"
        })
class RegisterProjectDelegate implements JavaDelegate {

    private final Projects projects;
    private final ProjectActs acts;
    private final Clock clock;

    RegisterProjectDelegate(Projects projects, ProjectActs acts, Clock clock) {
        this.projects = projects;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = text(execution, "projectCode");
        acts.perform(Instances.rootId(execution), by -> {
            projects.find(code).ifPresentOrElse(known -> requireSame(known, execution), () -> register(execution, by));
            Mandate mandate = new Mandate(text(execution, "projectAgent"), text(execution, "mandateDocument"));
            projects.escort(code, execution.getProcessBusinessKey(), mandate, by);
            return code;
        });
        execution.setVariable("projectCode", code);
    }

    private static void requireSame(Project known, DelegateExecution execution) {
        if (!known.name().equals(text(execution, "projectName"))) {
            throw new ProjectRefusedException(
                    "project-duplicate", "项目代码 " + known.code() + " 已在项目清单中，名称是“" + known.name() + "”，与填写的不同，请核对代码和名称");
        }
    }

    private void register(DelegateExecution execution, String by) {
        String code = text(execution, "projectCode");
        Dates dates = new Dates(
                FormValues.date(execution, "plannedStart"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Project project = Project.listed(
                code,
                text(execution, "projectName"),
                text(execution, "cluster"),
                Optional.of(Boolean.TRUE.equals(execution.getVariable("industrial"))),
                new Escort("", "", text(execution, "escortUnit")),
                dates,
                "");
        Snapshot figures = new Snapshot(
                code,
                LocalDate.now(clock),
                Stage.PREPARATION,
                yuan(execution, "totalInvestment").orElse(BigDecimal.ZERO),
                yuan(execution, "annualPlan"),
                Optional.empty(),
                "");
        projects.register(project, figures, by);
    }
}
