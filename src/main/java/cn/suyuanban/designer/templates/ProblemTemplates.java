package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.stream.Stream;

/** Templates for calling the parts of a problem (问题), each with the variables it shows and gives back. */
final class ProblemTemplates {

    private ProblemTemplates() {}

    static List<ElementTemplate> all() {
        return List.of(assignment(), rectification(), verification());
    }

    private static ElementTemplate assignment() {
        return PartTemplates.call(
                "assign-problem",
                "交办问题",
                "列责任清单，责任单位认领或者提出一次异议。",
                problem(
                        Stream.of(
                                "problemStatus",
                                "leadLeader",
                                "responsibleUnit",
                                "responsiblePerson",
                                "supervisingUnit",
                                "rectifyLimit",
                                "supporters"),
                        Stream.of("responsibleUnit", "leadLeader", "supervisingUnit", "rectifyLimit", "supporters")));
    }

    private static ElementTemplate rectification() {
        return PartTemplates.call(
                "rectify-problem",
                "整改问题",
                "责任单位和配合单位各按时限整改，附佐证材料申请销号。",
                problem(Stream.of("measures", "responsibleUnit", "rectifyLimit", "supporters"), Stream.of("evidence")));
    }

    private static ElementTemplate verification() {
        return PartTemplates.call(
                "verify-problem",
                "验收销号",
                "初核、签字、企业确认、销号；经办人不能验收。",
                problem(Stream.of("evidence", "supervisingUnit", "leadLeader"), Stream.of("problemStatus")));
    }

    /** What every part of a problem shows, with more that goes in and what comes back, each under its own name. */
    private static List<Field> problem(Stream<String> more, Stream<String> back) {
        return PartTemplates.named(Stream.concat(Stream.of("applicantName", "problemText"), more), back);
    }
}
