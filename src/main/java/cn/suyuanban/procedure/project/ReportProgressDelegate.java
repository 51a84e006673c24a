package cn.suyuanban.procedure.project;

import static cn.suyuanban.procedure.project.FormValues.date;
import static cn.suyuanban.procedure.project.FormValues.text;
import static cn.suyuanban.procedure.project.FormValues.yuan;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Snapshot;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records the month's figures of a project, and which of its dates have come. */
@BuildingBlock(
        label = "记录月度进展",
        reads = {
            "projectCode",
            "progressDay",
            "projectStage",
            "totalInvestment",
            "annualPlan",
            "investedToDate",
            "siteImage",
            "startedOn",
            "inStatisticsOn",
            "inProductionOn"
        })
class ReportProgressDelegate implements JavaDelegate {

    private final Projects projects;
    private final ProjectActs acts;

    ReportProgressDelegate(Projects projects, ProjectActs acts) {
        this.projects = projects;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = text(execution, "projectCode");
        acts.perform(Instances.rootId(execution), by -> {
            projects.report(figures(code, execution), by);
            projects.date(code, dates(code, execution), by);
            return by;
        });
    }

    private Snapshot figures(String code, DelegateExecution execution) {
        return new Snapshot(
                code,
                FormValues.required(execution, "progressDay", "数据截至日期"),
                Stage.valueOf(text(execution, "projectStage")),
                yuan(execution, "totalInvestment").orElse(BigDecimal.ZERO),
                yuan(execution, "annualPlan"),
                yuan(execution, "investedToDate"),
                text(execution, "siteImage"));
    }

    /** A date that is left empty stays as it was. */
    private Dates dates(String code, DelegateExecution execution) {
        Dates known = projects.find(code).orElseThrow().dates();
        return new Dates(
                known.plannedStart(),
                date(execution, "startedOn").or(known::started),
                date(execution, "inStatisticsOn").or(known::inStatistics),
                known.plannedProduction(),
                date(execution, "inProductionOn").or(known::inProduction));
    }
}
