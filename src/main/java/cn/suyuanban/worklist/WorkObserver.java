package cn.suyuanban.worklist;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.ledger.work.WorkItem;
import cn.suyuanban.ledger.work.WorkItem.InPool;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the pool of open tasks as the engine does, in its transaction; comes after the clock, which sets the due date.
 *
 * <p>Tasks of leads are kept out: their number alone would tell.
 */
@Component
@Order(30)
class WorkObserver implements ProcessObserver {

    private final Catalog catalog;
    private final WorkWriter writer;

    WorkObserver(Catalog catalog, WorkWriter writer) {
        this.catalog = catalog;
        this.writer = writer;
    }

    @Override
    public void taskCreated(DelegateTask task) {
        ServiceModel service = catalog.caseServiceOf(task.getExecution());
        if (service.kind() != ServiceKind.LEAD) {
            writer.pending().opened(item(task, service));
        }
    }

    private static WorkItem item(DelegateTask task, ServiceModel service) {
        return new WorkItem(
                task.getId(),
                pools(task),
                instant(task.getDueDate()),
                task.getAssignee(),
                caseOf(task, service),
                service.key(),
                service.name(),
                task.getName(),
                instant(task.getCreateTime()));
    }

    private static Set<String> pools(DelegateTask task) {
        Set<String> pools = new LinkedHashSet<>();
        for (IdentityLink link : task.getCandidates()) {
            pools.add(link.getGroupId() == null ? WorkItem.person(link.getUserId()) : link.getGroupId());
        }
        return pools;
    }

    /** The case a part was started about, where it is no case itself. */
    private static String caseOf(DelegateTask task, ServiceModel service) {
        Object about = service.kind().opensCase() ? null : task.getVariable(CaseVariables.ID);
        return about == null ? Instances.rootId(task.getExecution()) : about.toString();
    }

    @Override
    public void taskAssigned(DelegateTask task) {
        writer.pending().assigned(task.getId(), task.getAssignee());
    }

    @Override
    public void taskMoved(DelegateTask task) {
        writer.pending().moved(task.getId(), instant(task.getDueDate()));
    }

    @Override
    public void candidateAdded(String task, String group, String person) {
        writer.pending().pool(inPool(task, group, person), true);
    }

    @Override
    public void candidateRemoved(String task, String group, String person) {
        writer.pending().pool(inPool(task, group, person), false);
    }

    @Override
    public void taskCompleted(DelegateTask task) {
        writer.pending().closed(task.getId());
    }

    @Override
    public void taskCancelled(DelegateTask task) {
        writer.pending().closed(task.getId());
    }

    private static InPool inPool(String task, String group, String person) {
        return new InPool(task, group == null ? WorkItem.person(person) : group);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
