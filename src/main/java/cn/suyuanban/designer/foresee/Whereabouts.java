package cn.suyuanban.designer.foresee;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.designer.bundle.BundleKind;
import cn.suyuanban.designer.compare.Change;
import cn.suyuanban.designer.compare.Change.Kind;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

/** Who is concerned by a change, and in which words they are told; one sentence for each way the product takes a change. */
final class Whereabouts {

    private static final Set<String> STEPS = Set.of("用户任务", "调用环节", "接收任务");

    private final Optional<BpmnModelInstance> model;
    private final Map<String, Long> standing;
    private final long running;
    private final String service;

    Whereabouts(Map<String, byte[]> files, Map<String, Long> standing, long running, String service) {
        this.model = read(files.get(BundleKind.SERVICE.model(service)));
        this.standing = standing;
        this.running = running;
        this.service = service;
    }

    Effect effect(Change change) {
        if (change.kind() == Kind.MOVED) {
            return new Effect(change, 0, "只影响显示，不影响办件。");
        }
        if (change.file().endsWith(".form")) {
            return form(change);
        }
        if (change.file().endsWith(".dmn")) {
            return new Effect(change, running, "决策表按最新版取用，在办件下一次用到时就按新表。");
        }
        return change.element().equals(service) ? whole(change) : element(change);
    }

    /** Forms are taken in their newest version, by tasks that are open already too. */
    private Effect form(Change change) {
        String form =
                change.file().substring("forms/".length()).replace('/', '-').replace(".form", "");
        long open = tasksWith(form).stream().mapToLong(this::at).sum();
        return new Effect(change, open, "表单按最新版取用：发布后，已经打开的 %d 件待办立即使用新表单，不需要迁移。".formatted(open));
    }

    private Effect whole(Change change) {
        return new Effect(
                change,
                running,
                isLimit(change)
                        ? "在办 %d 件已经承诺，全案到期时间不变，迁移也不变；以后受理的按%s计时。".formatted(running, limit(change.newValue()))
                        : "在办 %d 件按原版本办；迁移后按新版本。".formatted(running));
    }

    private Effect element(Change change) {
        long here = change.kind() == Kind.ADDED ? running : at(change.element());
        return new Effect(change, here, sentence(change, here));
    }

    private String sentence(Change change, long here) {
        if (change.kind() == Kind.ADDED) {
            return STEPS.contains(change.what())
                    ? "在办 %d 件不迁移就不经过这一步；迁移后，还没有走到这里的才办，已经走过的不补办。".formatted(here)
                    : "新版本才有；在办件迁移以前不受影响。";
        }
        if (change.kind() == Kind.REMOVED) {
            return here > 0 ? "有 %d 件停在这里，按原版本继续办；要迁移的，先为它指定对应环节。".formatted(here) : "没有办件停在这里。";
        }
        if (isLimit(change)) {
            return "有 %d 件正在这一步，到期时间已经承诺，不变，迁移也不变；以后按新版本走到这一步的按%s计时。".formatted(here, limit(change.newValue()));
        }
        if (change.what().startsWith("定时")) {
            return "有 %d 件的定时器已经开始计时，到期时间不变，迁移也不变；以后按新版本走到这里的按新规则。".formatted(here);
        }
        return change.what().equals("办理部门")
                ? "有 %d 件待办仍由原部门办；以后按新版本走到这一步的归新部门。".formatted(here)
                : "有 %d 件正在这里，按原版本办；迁移后按新版本。".formatted(here);
    }

    /** An event at the border of a step concerns those at the step. */
    private long at(String element) {
        return standing.getOrDefault(element, standing.getOrDefault(hosts().getOrDefault(element, ""), 0L));
    }

    private Map<String, String> hosts() {
        return model.stream()
                .flatMap(read -> read.getModelElementsByType(BoundaryEvent.class).stream())
                .filter(event -> event.getAttachedTo() != null)
                .collect(Collectors.toMap(
                        BoundaryEvent::getId, event -> event.getAttachedTo().getId()));
    }

    private Set<String> tasksWith(String form) {
        return model.stream()
                .flatMap(read -> read.getModelElementsByType(UserTask.class).stream())
                .filter(task -> form.equals(task.getCamundaFormRef()))
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    /** Empty for a decision, and for a draft that cannot be read. */
    private static Optional<BpmnModelInstance> read(byte[] content) {
        try {
            return Optional.ofNullable(content).map(ByteArrayInputStream::new).map(Bpmn::readModelFromStream);
        } catch (ModelException e) {
            return Optional.empty();
        }
    }

    private static boolean isLimit(Change change) {
        return (change.oldValue() != null || change.newValue() != null)
                && isLimit(change.oldValue())
                && isLimit(change.newValue());
    }

    private static boolean isLimit(String value) {
        try {
            return value == null || Limit.parse(value) != null;
        } catch (LimitSyntaxException e) {
            return false;
        }
    }

    private static String limit(String value) {
        return value == null ? "没有时限" : Limit.parse(value).chinese();
    }
}
