package cn.suyuanban.modelcheck.decision;

import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;

/** A decision has a name, by which supervisors find it. */
final class DecisionNameRule implements Rule<CheckedDecisions> {

    @Override
    public String id() {
        return "decision-name";
    }

    @Override
    public Stream<Violation> check(CheckedDecisions file) {
        return file.decisions()
                .filter(decision -> decision.getName() == null
                        || decision.getName().isBlank()
                        || decision.getName().equals(decision.getId()))
                .map(decision -> Violation.of(decision, "决策没有名称。", "请填写决策名称，例如“延期规则”。"));
    }
}
