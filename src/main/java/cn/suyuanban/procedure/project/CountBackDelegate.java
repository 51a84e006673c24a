package cn.suyuanban.procedure.project;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.procedure.project.PlanForm.Row;
import cn.suyuanban.project.AgreedPlan;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.schedule.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts a plan back from the day of production (倒排工期); what does not fit leaves the step open. */
@BuildingBlock(
        label = "倒排工期",
        reads = {"projectCode", "productionDate", "planMilestones", "planReason"},
        writes = "milestones")
class CountBackDelegate implements JavaDelegate {

    private final ProjectSchedules schedules;
    private final ProjectActs acts;
    private final PlanForm form;

    CountBackDelegate(ProjectSchedules schedules, ProjectActs acts, PlanForm form) {
        this.schedules = schedules;
        this.acts = acts;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.perform(Instances.rootId(execution), by -> {
            List<Row> rows = form.read(execution);
            Plan plan = Plan.of(
                    FormValues.required(execution, "productionDate", "投产日期"),
                    rows.stream().map(Row::milestone).toList());
            Map<String, String> units = new HashMap<>();
            rows.forEach(row -> units.put(row.id(), row.unit()));
            AgreedPlan agreed = schedules.agree(
                    FormValues.text(execution, "projectCode"),
                    plan,
                    units,
                    by,
                    FormValues.text(execution, "planReason"));
            form.agreed(execution, agreed, rows);
            return agreed;
        });
    }
}
