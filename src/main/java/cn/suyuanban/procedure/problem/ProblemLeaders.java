package cn.suyuanban.procedure.problem;

import cn.suyuanban.escalation.CaseLeaders;
import cn.suyuanban.problem.ProblemLedger;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A late step of a problem reaches the leader whom its assignment names. */
@Component
class ProblemLeaders implements CaseLeaders {

    private final ProblemLedger problems;

    ProblemLeaders(ProblemLedger problems) {
        this.problems = problems;
    }

    @Override
    public Map<String, String> of(Collection<String> cases) {
        return problems.leaders(cases);
    }
}
