package cn.suyuanban.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** All observers in their order; fetched on first use because they need the engine's services. */
final class ProcessObservers implements ExecutionListener, TaskListener {

    private final Supplier<Stream<ProcessObserver>> source;
    private volatile List<ProcessObserver> observers;

    ProcessObservers(ObjectProvider<ProcessObserver> source) {
        this.source = source::orderedStream;
    }

    Map<String, Object> startFormSubmitted(DelegateExecution execution, Map<String, Object> values) {
        Map<String, Object> kept = new HashMap<>(values);
        for (ProcessObserver observer : all()) {
            kept = observer.startFormSubmitted(execution, kept);
        }
        return kept;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean started = ExecutionListener.EVENTNAME_START.equals(execution.getEventName());
        each(observer -> {
            if (started) {
                observer.instanceStarted(execution);
            } else {
                observer.instanceEnded(execution);
            }
        });
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> each(observer -> observer.taskCreated(task));
            case TaskListener.EVENTNAME_COMPLETE -> each(observer -> observer.taskCompleted(task));
            case TaskListener.EVENTNAME_ASSIGNMENT -> each(observer -> observer.taskAssigned(task));
            case TaskListener.EVENTNAME_UPDATE -> updated(task);
            default -> each(observer -> observer.taskCancelled(task));
        }
    }

    /** An update event does not say of what; the task itself remembers. */
    private void updated(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            each(observer -> observer.taskMoved(task));
        }
    }

    private void each(Consumer<ProcessObserver> call) {
        all().forEach(call);
    }

    private List<ProcessObserver> all() {
        if (observers == null) {
            observers = source.get().toList();
        }
        return observers;
    }
}
