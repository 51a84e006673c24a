package cn.suyuanban.escalation;

import java.util.Collection;
import java.util.Map;

/** Who leads a case by name (牵头领导): told instead of the leader of the department that is late. */
@FunctionalInterface
public interface CaseLeaders {

    /** The leader's group by the id of the case, for those of these cases that have one. */
    Map<String, String> of(Collection<String> cases);
}
