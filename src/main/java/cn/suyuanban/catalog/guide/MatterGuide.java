package cn.suyuanban.catalog.guide;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.modelcheck.path.CriticalPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an applicant may know of a matter (办事指南), as its model says it.
 *
 * @param id process id
 * @param promised promise for the case (承诺时限), null if none
 * @param statutory limit the law sets for the case (法定时限), null if none
 * @param startForm id of the application form, null if none
 * @param steps steps in the order of the model
 * @param questions what of the application form decides on steps and materials (情形), in the order of the form
 * @param paths critical paths: of the promise first, then of each promise that a conditional step sets
 */
public record MatterGuide(
        String id,
        String name,
        About about,
        Limit promised,
        Limit statutory,
        String startForm,
        List<Step> steps,
        List<Material> materials,
        List<Question> questions,
        List<CriticalPath> paths) {

    /** The same with what only the other models and the form say. */
    MatterGuide with(List<Step> opened, List<Question> asked) {
        return new MatterGuide(
                id, name, about, promised, statutory, startForm, opened, materials, List.copyOf(asked), paths);
    }

    /** Every step, those inside others too. */
    public Stream<Step> allSteps() {
        return steps.stream().flatMap(Step::all);
    }

    /** Who takes part: the head of a department ({@code market-head}) for the department. */
    Stream<String> departments(Set<String> groups) {
        return Stream.concat(
                        Stream.ofNullable(about.lead()),
                        allSteps().map(Step::department).filter(Objects::nonNull))
                .map(group -> {
                    String department = group.replaceFirst("-head$", "");
                    return groups.contains(department) ? department : group;
                })
                .distinct();
    }

    /** How much shorter the promise is than the law, in percent; empty where the two cannot be compared. */
    public Optional<BigDecimal> compression() {
        return compression(promised);
    }

    /** The same for the promise of one situation. */
    public Optional<BigDecimal> compression(Limit promisedHere) {
        return Compression.of(promisedHere, statutory).map(Compression::rounded);
    }

    /**
     * Facts of the matter as a whole; null where the model says nothing.
     *
     * @param audience {@code enterprise} or {@code citizen}
     * @param event what happens in a life or an enterprise (人生事件), in words
     * @param lead group that leads (牵头部门)
     * @param fee in yuan, or in words
     * @param basis law and rule (依据)
     * @param handling {@code single} or {@code joint}
     * @param online level of online handling (网办深度), 4 wholly online
     * @param visits how often the applicant has to come (到办事现场次数)
     * @param sample whether it is a sample (示例), not taken from the official list
     * @param permit whether it is decided as a permit (行政许可); what is not, a public service, is worded otherwise
     */
    public record About(
            String code,
            String audience,
            String event,
            String lead,
            String fee,
            String basis,
            String handling,
            Integer online,
            Integer visits,
            boolean sample,
            boolean permit) {}

    /**
     * One step.
     *
     * @param department group that does it, null if the model names none
     * @param item what is reviewed (审查事项), null if the step is about the whole
     * @param promised null if it has no limit of its own
     * @param statutory null if the law sets none for the step
     * @param wholeCase promise for the whole case once this step takes part, null if it stays as it is
     * @param ofApplicant whether it waits for the applicant
     * @param parts steps inside it, if it leaves the work to several departments
     * @param onClock whether the clock of the case runs for it: after acceptance, before the end, not for the applicant
     */
    public record Step(
            String element,
            String name,
            String department,
            String item,
            Limit promised,
            Limit statutory,
            Limit wholeCase,
            boolean ofApplicant,
            boolean onClock,
            List<Step> parts) {

        Step by(String other) {
            return new Step(element, name, other, item, promised, statutory, wholeCase, ofApplicant, onClock, parts);
        }

        Step with(List<Step> inside) {
            return new Step(
                    element, name, department, item, promised, statutory, wholeCase, ofApplicant, onClock, inside);
        }

        /** The step itself and those inside it. */
        public Stream<Step> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Step::all));
        }
    }

    /**
     * One material, handed in once however many steps use it.
     *
     * @param need {@code required}, {@code deferrable} (可容缺) or {@code conditional}
     * @param when condition (FEEL) over the application form under which it is needed, null if always
     * @param source {@code applicant}, {@code shared} (数据共享) or {@code produced} by a step
     * @param copies how many, null if the model says nothing
     * @param form blank form to download, null if the model names none
     * @param sample filled-in sample to download, null if the model names none
     * @param usedBy elements of the steps that use it
     * @param producedBy elements of the steps that make it
     */
    public record Material(
            String code,
            String name,
            String need,
            String when,
            String source,
            Integer copies,
            String form,
            String sample,
            List<String> usedBy,
            List<String> producedBy) {

        /** Whether the applicant has to bring it: not what is shared between offices, nor what a step makes. */
        public boolean isHandedIn() {
            return "applicant".equals(source);
        }

        /** Whether a step of the matter makes it, a licence that a later step may need. */
        public boolean isProduced() {
            return "produced".equals(source);
        }
    }
}
