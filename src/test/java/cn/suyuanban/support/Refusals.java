package cn.suyuanban.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.ClockRefusedException;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What a refusal by the clock must be: code and article told, the attempt recorded, and nothing half done. */
@TestComponent
public class Refusals {

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private ClockEvents events;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TaskService tasks;

    /** Checks that an attempt on a case is refused and leaves nothing but its record. */
    public void of(
            String action,
            String article,
            ProcessInstance instance,
            String actor,
            String code,
            ThrowingCallable attempt) {
        Everything before = everything(instance);
        long entries = trail.ofCase(instance.getId()).size();
        assertThatThrownBy(attempt)
                .isInstanceOf(ClockRefusedException.class)
                .hasMessageStartingWith(code + ": ")
                .hasMessageContaining(article);
        assertThat(everything(instance)).isEqualTo(before);
        assertThat(trail.ofCase(instance.getId()).stream().skip(entries))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.done()).isFalse();
                    assertThat(entry.action()).isEqualTo(action);
                    assertThat(entry.code()).isEqualTo(code);
                    assertThat(entry.actor()).isEqualTo(actor);
                    assertThat(entry.text()).contains(article);
                });
    }

    private Everything everything(ProcessInstance instance) {
        List<CaseStep> open = steps.openOfCase(instance.getId());
        return new Everything(
                files.find(instance.getId()).orElseThrow(),
                Set.copyOf(open),
                open.stream()
                        .filter(step -> step.scope() == CaseStep.Scope.STEP)
                        .map(CaseStep::id)
                        .collect(Collectors.toMap(id -> id, this::dueInTheEngine)),
                events.ofCase(instance.getId()),
                notices.ofCase(instance.getId()));
    }

    private Instant dueInTheEngine(String task) {
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        return open.getDueDate().toInstant();
    }

    /** All that an attempt could have changed. */
    private record Everything(
            CaseFile file,
            Set<CaseStep> open,
            Map<String, Instant> dueDates,
            List<ClockEvent> events,
            List<Notice> told) {}
}
