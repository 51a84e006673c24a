package cn.suyuanban.procedure.project.milestone;

import cn.suyuanban.engine.Instances;
import cn.suyuanban.procedure.project.ProjectActs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does something for a project as whoever completes the step; a refusal is recorded and leaves the step open. */
@Component
class MilestoneActs {

    private final ProjectActs acts;
    private final Clock clock;

    MilestoneActs(ProjectActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    <T> T perform(DelegateExecution execution, Function<Act, T> work) {
        return acts.perform(
                Instances.rootId(execution),
                by -> work.apply(new Act(text(execution, "projectCode"), by, LocalDate.now(clock))));
    }

    /** A variable as text, "" if it is not there. */
    static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }

    /** A variable that a form's date field wrote. */
    static LocalDate day(DelegateExecution execution, String variable) {
        return LocalDate.parse(text(execution, variable));
    }

    /**
     * What is done.
     *
     * @param code of the project
     * @param by the account of whoever does it, "" for the product itself
     */
    record Act(String code, String by, LocalDate today) {}
}
