package cn.suyuanban.engine.words;

import cn.suyuanban.engine.WordsGuard;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses words at a task or a process that belong elsewhere; the engine itself checks no right at all for comments and
 * attachments. Names of people are words, so a task is taken by oneself only.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final ObjectProvider<WordsGuard> guards;

    GuardedTaskService(ObjectProvider<WordsGuard> guards) {
        this.guards = guards;
    }

    @Override
    public Comment createComment(String task, String process, String message) {
        require(task, process);
        return super.createComment(task, process, message);
    }

    @Override
    public Attachment createAttachment(
            String type, String task, String process, String name, String description, InputStream content) {
        require(task, process);
        return super.createAttachment(type, task, process, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String task, String process, String name, String description, String url) {
        require(task, process);
        return super.createAttachment(type, task, process, name, description, url);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        require(attachment.getTaskId(), attachment.getProcessInstanceId());
        super.saveAttachment(attachment);
    }

    @Override
    public void saveTask(Task task) {
        require(task.getId(), null);
        super.saveTask(task);
    }

    @Override
    public void setName(String task, String name) {
        require(task, null);
        super.setName(task, name);
    }

    @Override
    public void setDescription(String task, String description) {
        require(task, null);
        super.setDescription(task, description);
    }

    @Override
    public void claim(String task, String user) {
        requireOneself(task, user);
        super.claim(task, user);
    }

    @Override
    public void setAssignee(String task, String user) {
        requireOneself(task, user);
        super.setAssignee(task, user);
    }

    @Override
    public void setOwner(String task, String user) {
        require(task, null);
        super.setOwner(task, user);
    }

    @Override
    public void delegateTask(String task, String user) {
        require(task, null);
        super.delegateTask(task, user);
    }

    @Override
    public void resolveTask(String task, Map<String, Object> variables) {
        require(task, null);
        super.resolveTask(task, variables);
    }

    @Override
    public void addUserIdentityLink(String task, String user, String type) {
        require(task, null);
        super.addUserIdentityLink(task, user, type);
    }

    @Override
    public void addGroupIdentityLink(String task, String group, String type) {
        require(task, null);
        super.addGroupIdentityLink(task, group, type);
    }

    @Override
    public void handleBpmnError(String task, String code, String message, Map<String, Object> variables) {
        require(task, null);
        super.handleBpmnError(task, code, message, variables);
    }

    @Override
    public void handleEscalation(String task, String code, Map<String, Object> variables) {
        require(task, null);
        super.handleEscalation(task, code, variables);
    }

    private void requireOneself(String task, String user) {
        boolean oneself =
                user == null || commandExecutor.execute(command -> user.equals(command.getAuthenticatedUserId()));
        if (!oneself) {
            require(task, null);
        }
    }

    private void require(String task, String process) {
        commandExecutor.execute(command -> {
            if (Outside.asks(command)) {
                ofTask(command, task);
                ofProcess(command, process);
            }
            return null;
        });
    }

    private void ofTask(CommandContext command, String id) {
        TaskEntity task = id == null ? null : command.getTaskManager().findTaskById(id);
        if (task != null && task.getProcessDefinitionId() != null) {
            guards.forEach(guard -> guard.requireWelcome(task.getProcessDefinitionId()));
        }
    }

    private void ofProcess(CommandContext command, String id) {
        ExecutionEntity execution =
                id == null ? null : command.getExecutionManager().findExecutionById(id);
        if (execution != null) {
            guards.forEach(guard -> guard.requireWelcome(execution.getProcessDefinitionId()));
        }
    }
}
