package cn.suyuanban.portal.guide;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import java.math.BigDecimal;

/**
 * One matter in the catalogue.
 *
 * @param compression 压缩率 in percent, null where promise and law cannot be compared
 * @param source {@code official} or {@code sample}
 * @param sourceText what people must be told of the source, null if it is official
 */
record MatterAnswer(
        String id,
        String name,
        String code,
        String audience,
        String event,
        Department lead,
        LimitAnswer promised,
        LimitAnswer statutory,
        BigDecimal compression,
        Integer online,
        Integer visits,
        String source,
        String sourceText) {

    /** A group with the name people know. */
    record Department(String id, String name) {

        static Department of(String id, Catalogue catalogue) {
            return id == null ? null : new Department(id, catalogue.group(id));
        }
    }

    /** A limit as models and as people write it. */
    record LimitAnswer(String limit, String text) {

        /** Text of a page for this limit, in the reader's language. */
        public String message() {
            return "guide.limit." + Limit.parse(limit).unit();
        }

        public int amount() {
            return Limit.parse(limit).amount();
        }

        static LimitAnswer of(Limit limit) {
            return limit == null ? null : new LimitAnswer(limit.toString(), limit.chinese());
        }
    }

    static MatterAnswer of(MatterGuide matter, Catalogue catalogue) {
        boolean sample = matter.about().sample();
        return new MatterAnswer(
                matter.id(),
                matter.name(),
                matter.about().code(),
                matter.about().audience(),
                matter.about().event(),
                Department.of(matter.about().lead(), catalogue),
                LimitAnswer.of(matter.promised()),
                LimitAnswer.of(matter.statutory()),
                matter.compression().orElse(null),
                matter.about().online(),
                matter.about().visits(),
                sample ? "sample" : "official",
                sample ? "示例，以省事项库为准" : null);
    }
}
