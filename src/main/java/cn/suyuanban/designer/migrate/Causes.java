package cn.suyuanban.designer.migrate;

import cn.suyuanban.designer.migrate.CaseOutcome.Cause;
import cn.suyuanban.engine.migration.MigrationCauses;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in Chinese, with what to do, why the engine would not migrate something. */
@Component
class Causes {

    private static final String NOT_MAPPED = "办件停在“%s”，新版本中没有对应的环节。请为它指定对应环节，或者等这一步办完再迁移。";
    private static final String TYPE = "“%s”这一类环节办理中不能迁移。请等这一步办完再迁移。";
    private static final String JOIN = "并行分支正在办理，汇合点“%s”在新版本中等待的分支数不同，迁移后会一直等待。请等各分支汇合后再迁移。";
    private static final String TIMER = "“%s”的定时器正在计时，新版本中没有对应的定时事件，迁移会丢失期限。请为它指定对应的定时事件，或者等它结束再迁移。";
    private static final String MOVED = "“%s”的定时器不能重新计算，已经承诺的时间不变。";
    private static final String FEWER = "汇合点“%s”在新版本中等待的分支变少，不能对应。";

    /** Sentences of the engine by how they begin. */
    private static final Map<String, Known> ENGINE = Map.of(
            "There is no migration instruction for this instance's activity", new Known("not-mapped", NOT_MAPPED),
            "The type of the source activity is not supported", new Known("type-unsupported", TYPE),
            "The target gateway must have at least the same number", new Known("join-changed", FEWER));

    private final Versions versions;

    Causes(Versions versions) {
        this.versions = versions;
    }

    /** @param element where the engine found it */
    Cause of(String failure, String definition, String element) {
        if (failure.startsWith(MigrationCauses.TIMER_MOVED)) {
            return cause(new Known("timer-moved", MOVED), definition, element);
        }
        return after(failure, MigrationCauses.JOIN_CHANGED)
                .map(join -> cause(new Known("join-changed", JOIN), definition, join))
                .or(() -> after(failure, MigrationCauses.TIMER_LOST)
                        .map(timer -> cause(new Known("timer-lost", TIMER), definition, timer)))
                .orElseGet(() -> engine(failure, definition, element));
    }

    private Cause engine(String failure, String definition, String element) {
        Known known = ENGINE.entrySet().stream()
                .filter(sentence -> failure.startsWith(sentence.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Known("engine-refused", "“%s”不能迁移，引擎的说明：" + failure.replace("%", "%%")));
        return cause(known, definition, element);
    }

    private Cause cause(Known known, String definition, String element) {
        String name = versions.nameOf(definition, element);
        return new Cause(
                known.code(),
                element == null ? "" : element,
                name,
                known.words().formatted(name));
    }

    private static Optional<String> after(String failure, String beginning) {
        return failure.startsWith(beginning) ? Optional.of(failure.substring(beginning.length())) : Optional.empty();
    }

    /** A cause the product knows. */
    private record Known(String code, String words) {}
}
