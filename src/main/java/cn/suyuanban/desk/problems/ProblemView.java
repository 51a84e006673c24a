package cn.suyuanban.desk.problems;

import java.util.List;

/**
 * One problem as its page shows it.
 *
 * @param finder who found it, by name
 * @param project code of the project it came from, null if it came from none
 * @param milestone name of the milestone of that project which it holds, null if it holds none
 * @param events its history, oldest first
 * @param limits every step it ever had, oldest first
 * @param postpones whether the onlooker's department may ask to postpone it
 * @param reopens whether the onlooker may reopen it
 */
record ProblemView(
        Row row,
        String finder,
        String project,
        String milestone,
        List<Event> events,
        List<Limit> limits,
        boolean postpones,
        boolean reopens) {

    /**
     * What once happened.
     *
     * @param text what was said, or null
     */
    record Event(String at, String actor, String act, String text, String status) {}

    /**
     * The limit of a step.
     *
     * @param closed null while it runs
     * @param kept what is left of it, or how it was kept
     */
    record Limit(String name, String department, String opened, String due, String closed, String kept, boolean late) {}
}
