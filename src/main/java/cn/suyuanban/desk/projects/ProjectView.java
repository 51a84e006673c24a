package cn.suyuanban.desk.projects;

import cn.suyuanban.desk.projects.Listed.Lamp;
import cn.suyuanban.desk.projects.trail.ProjectTrail.Trail;
import cn.suyuanban.project.ProjectGate.Missing;
import cn.suyuanban.project.ProjectOutlooks.Outlook;
import cn.suyuanban.schedule.Light;
import cn.suyuanban.schedule.Schedule.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One project as its page shows it.
 *
 * @param head as a line of the list
 * @param missing what 五个一 still lacks
 * @param bars the plan that holds, empty without one
 */
record ProjectView(
        Listed head,
        List<String> members,
        List<Missing> missing,
        List<Named> dates,
        String note,
        List<Bar> bars,
        List<Version> versions,
        List<Month> months,
        List<Trouble> problems,
        List<Indicator> indicators,
        Trail trail) {

    /** A date of the project by its name. */
    record Named(String name, String value) {}

    /**
     * A milestone.
     *
     * @param unit who is responsible for it
     * @param actual when it began and ended, as far as it has
     * @param slack working days it may still lose (总时差)
     * @param holds numbers of the problems that hold it
     */
    record Bar(
            String id,
            String name,
            String unit,
            int workingDays,
            String after,
            String latestStart,
            String latestFinish,
            String actual,
            String expected,
            int slack,
            boolean critical,
            boolean finished,
            Lamp light,
            List<String> holds) {

        static Bar of(Row row, Outlook outlook, List<String> holds, UnaryOperator<String> name) {
            Light light = outlook.lights().get(row.milestone().id());
            return new Bar(
                    row.milestone().id(),
                    row.milestone().name(),
                    name.apply(outlook.plan().step(row.milestone().id()).unit()),
                    row.milestone().workingDays(),
                    row.milestone().after().stream()
                            .map(id -> outlook.plan().step(id).milestone().name())
                            .collect(Collectors.joining("、")),
                    Words.day(row.latestStart()),
                    Words.day(row.latestFinish()),
                    Optional.ofNullable(outlook.progress()
                                    .actuals()
                                    .get(row.milestone().id()))
                            .map(actual -> Words.day(actual.started()) + " 至 "
                                    + actual.finished().map(Words::day).orElse("今"))
                            .orElse(""),
                    row.finished() ? "" : Words.day(row.expectedStart()) + " 至 " + Words.day(row.expectedFinish()),
                    row.totalFloat(),
                    row.critical(),
                    row.finished(),
                    new Lamp("", Words.style(light), light.chinese(), "", "", ""),
                    holds);
        }
    }

    /** A plan that was agreed. */
    record Version(int number, String end, String agreedBy, String agreedOn, String reason) {}

    /** Figures of a day. */
    record Month(
            String day,
            String stage,
            String amount,
            String annualPlan,
            String invested,
            String percent,
            String image) {}

    /** A problem that came from the project. */
    record Trouble(String number, String text, String status) {}

    /** An indicator of standard land. */
    record Indicator(String agreed, String basis, String found, boolean met) {}
}
