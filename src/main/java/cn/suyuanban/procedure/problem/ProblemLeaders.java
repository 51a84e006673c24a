package cn.suyuanban.procedure.problem;

import cn.suyuanban.escalation.CasePeople;
import cn.suyuanban.escalation.Recipient;
import cn.suyuanban.problem.ProblemLedger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A late step of a problem reaches the leader whom its assignment names. */
@Component
class ProblemLeaders implements CasePeople {

    private static final String LEADER = "leader";

    private final ProblemLedger problems;

    ProblemLeaders(ProblemLedger problems) {
        this.problems = problems;
    }

    @Override
    public Map<String, List<Recipient>> of(String role, Collection<String> cases) {
        Map<String, List<Recipient>> leaders = new HashMap<>();
        if (LEADER.equals(role)) {
            problems.leaders(cases).forEach((id, group) -> leaders.put(id, List.of(Recipient.group(group))));
        }
        return leaders;
    }
}
