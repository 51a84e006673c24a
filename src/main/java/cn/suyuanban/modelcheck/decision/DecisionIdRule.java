package cn.suyuanban.modelcheck.decision;

import cn.suyuanban.modelcheck.FileNames;
import cn.suyuanban.modelcheck.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;

/** One decision of the file has the name of the file as its id, in kebab-case. */
final class DecisionIdRule implements Rule<CheckedDecisions> {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public String id() {
        return "decision-id";
    }

    @Override
    public Stream<Violation> check(CheckedDecisions file) {
        String name = FileNames.base(file.file());
        return file.decisions().anyMatch(decision -> decision.getId().equals(name))
                        && KEBAB.matcher(name).matches()
                ? Stream.empty()
                : Stream.of(new Violation(
                        file.decisions().map(Decision::getId).findFirst().orElse(""),
                        "决策 ID 与文件名“" + name + "”不一致，或者不是小写英文加连字符。",
                        "请把决策 ID 和文件名改成同一个英文短语，例如 extension-rules。"));
    }
}
