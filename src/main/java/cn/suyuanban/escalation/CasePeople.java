package cn.suyuanban.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who leads a case (牵头领导、包联领导) or is its team (专班) by name: told instead of whom the late department has. */
@FunctionalInterface
public interface CasePeople {

    /**
     * Who stands for a role in cases by name.
     *
     * @param role {@code leader} or {@code team}
     * @return by the id of the case, for those of these cases that name somebody
     */
    Map<String, List<Recipient>> of(String role, Collection<String> cases);
}
