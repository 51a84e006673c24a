package cn.suyuanban.desk.work;

import cn.suyuanban.worklist.Counted;
import cn.suyuanban.worklist.WorkList;
import java.util.List;
import java.util.Map;

/**
 * A page of the work list.
 *
 * @param counts how many tasks there are in the departments shown, up to {@link WorkList#COUNTED}
 * @param next the address of the next page, null on the last
 * @param watches whether whoever looks sees all departments
 * @param claims whether there is a task on the page that they may claim
 * @param members to whom the tasks of the department shown may be given, empty unless whoever looks heads it
 * @param heads whether they head a department at all
 */
record WorkPage(
        Map<Counted, Integer> counts,
        List<WorkRow> rows,
        String next,
        boolean watches,
        boolean claims,
        boolean heads,
        List<Named> members,
        List<Named> pools,
        List<Named> services) {

    /** A count as it is written: beyond what is counted, only that there are more. */
    public String count(String kind) {
        int found = counts.getOrDefault(Counted.valueOf(kind), 0);
        return found >= WorkList.COUNTED ? WorkList.COUNTED - 1 + "+" : String.valueOf(found);
    }

    /** Whether tasks can be ticked. */
    public boolean ticks() {
        return claims || !members.isEmpty();
    }

    /** A department, a matter or a person, and its name. */
    record Named(String id, String name) {}
}
