package cn.suyuanban.worklist;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tasks change hands (签收、分派), each by itself: one that is refused says why and holds up no other. */
@Service
public class Handover {

    /** How many tasks may change hands at once. */
    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final String GONE = "work-gone: 任务已经办结、撤回或者不在您的清单中";

    private final WorkList list;
    private final TaskService tasks;
    private final IdentityService identity;
    private final EngineCommands commands;
    private final StaffNames names;
    private final CaseSteps steps;
    private final AuditTrail trail;
    private final Clock clock;

    Handover(
            WorkList list,
            TaskService tasks,
            IdentityService identity,
            EngineCommands commands,
            StaffNames names,
            CaseSteps steps,
            AuditTrail trail,
            Clock clock) {
        this.list = list;
        this.tasks = tasks;
        this.identity = identity;
        this.commands = commands;
        this.names = names;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What became of one task.
     *
     * @param entry null if it is not in the list, or not any more
     * @param refused code and reason, null if it was done
     */
    public record Result(String taskId, Entry entry, String refused) {

        public boolean done() {
            return refused == null;
        }
    }

    /** Whoever asks takes tasks; the engine's own rights decide. */
    public List<Result> claim(Onlooker onlooker, Collection<String> asked) {
        return each(onlooker, asked, entry -> {
            if (entry.departments().stream().noneMatch(onlooker.pools()::contains)) {
                return "work-other-department: 只有任务的承办部门可以签收";
            }
            return attempt(entry, task -> tasks.claim(task, onlooker.person()));
        });
    }

    /**
     * A head gives tasks of a department to one of its members.
     *
     * <p>Candidates have no right of the engine to give a task to others, and a head is none of most tasks; so the product
     * decides and acts, and the log names the head.
     */
    public List<Result> assign(Onlooker onlooker, Collection<String> asked, String person) {
        Set<String> headed = onlooker.headed().stream()
                .filter(department -> isMember(person, department))
                .collect(Collectors.toSet());
        return each(onlooker, asked, entry -> {
            if (entry.departments().stream().noneMatch(onlooker.headed()::contains)) {
                return "work-not-head: 只有承办部门的负责人可以分派";
            }
            if (entry.departments().stream().noneMatch(headed::contains)) {
                return "work-not-member: 经办人不是承办部门的人员";
            }
            return attempt(
                    entry,
                    task -> commands.asProduct(() -> {
                        tasks.setAssignee(task, person);
                        return null;
                    }));
        });
    }

    /**
     * Who watches over all departments gives the open tasks of a case to a member of a department that may take them.
     *
     * @param reason goes on record with the case
     * @return what became of each task of those departments, empty if the case has none
     */
    public List<Result> reassign(Onlooker onlooker, String caseId, String person, String reason) {
        List<String> open = steps.openOfCase(caseId).stream().map(CaseStep::id).toList();
        List<String> theirs = list.find(onlooker, open).stream()
                .filter(entry -> onlooker.seesAll())
                .filter(entry -> entry.departments().stream().anyMatch(department -> isMember(person, department)))
                .map(entry -> entry.key().taskId())
                .toList();
        return each(
                onlooker,
                theirs,
                entry -> attempt(
                        entry,
                        task -> commands.asProduct(() -> {
                            tasks.setAssignee(task, person);
                            trail.done(reassigned(onlooker, entry, person, reason));
                            return null;
                        })));
    }

    private AuditEntry reassigned(Onlooker onlooker, Entry entry, String person, String reason) {
        String text = "“%s”改派%s：%s".formatted(entry.step(), names.person(person), reason);
        return new AuditEntry(clock.instant(), onlooker.person(), "REASSIGNED", entry.caseId(), true, null, text);
    }

    private boolean isMember(String person, String department) {
        return commands.asProduct(() -> identity.createUserQuery()
                        .userId(person)
                        .memberOfGroup(department)
                        .count()
                > 0);
    }

    private List<Result> each(Onlooker onlooker, Collection<String> asked, Function<Entry, String> act) {
        List<String> ids = asked.stream().distinct().limit(MOST).toList();
        Map<String, Entry> seen = list.find(onlooker, ids).stream()
                .collect(Collectors.toMap(entry -> entry.key().taskId(), Function.identity()));
        return ids.stream()
                .map(id -> seen.containsKey(id)
                        ? new Result(id, seen.get(id), act.apply(seen.get(id)))
                        : new Result(id, null, GONE))
                .toList();
    }

    /** Why the engine refused, null if it did not. */
    private String attempt(Entry entry, Consumer<String> act) {
        String task = entry.key().taskId();
        try {
            act.accept(task);
            return null;
        } catch (TaskAlreadyClaimedException e) {
            return "work-claimed: 已由" + holder(task) + "签收";
        } catch (SuspendedEntityInteractionException e) {
            return "work-paused: 办件暂停计时，恢复以后才能签收";
        } catch (AuthorizationException e) {
            return "work-forbidden: 您没有办理这个任务的权限";
        } catch (OptimisticLockingException e) {
            return "work-busy: 刚刚有人改动了这个任务，请重新查看";
        } catch (ProcessEngineException e) {
            LOG.info("work-refused: task {} did not change hands", task, e);
            return GONE;
        }
    }

    private String holder(String task) {
        String person = commands.asProduct(
                () -> tasks.createTaskQuery().taskId(task).singleResult().getAssignee());
        return names.person(person);
    }
}
