package cn.suyuanban.desk.problems;

import cn.suyuanban.problem.list.Colour;
import java.util.List;

/**
 * A problem as the pages write it.
 *
 * @param limit how long the responsible unit has, null before the assignment
 * @param supporters 配合单位, each with its limit
 * @param origin number of the visit or project it came from, or null
 */
record Row(
        String number,
        String foundOn,
        String source,
        String enterprise,
        String description,
        String category,
        String severity,
        boolean common,
        String origin,
        String status,
        Colour colour,
        Duty duty,
        String measures,
        String goal,
        String evidence,
        String updated,
        List<Step> steps) {

    /** 责任清单, by name. */
    record Duty(String leader, String unit, String person, List<String> supporters, String supervisor, String limit) {}

    /**
     * A step that is open.
     *
     * @param light {@code green} to {@code black}
     * @param mine whether it is the onlooker's department's
     */
    record Step(
            String id,
            String name,
            String department,
            String due,
            String light,
            String lightText,
            String remaining,
            boolean mine) {}
}
