package cn.suyuanban.lead;

import java.time.Instant;

/**
 * A lead (线索) without anything that is sealed.
 *
 * @param id random, names the lead to the process before it has a number
 * @param caseId null until the process has taken it over
 * @param number the lead's number, which is its case's; null until then
 * @param origin number of the inspection or hotline request it came from, null if none
 * @param awaited whether somebody waits for an answer under the lead's number
 * @param unit group that works on it, null before it is assigned and once it is handed up
 * @param keySupervised whether it is under key supervision (重点督办)
 * @param reportBy until when key supervision has to report, null without it
 * @param people how many people were dealt with, null before the end
 */
public record Lead(
        String id,
        String caseId,
        String number,
        Source source,
        String origin,
        Instant receivedAt,
        boolean awaited,
        Status status,
        String behaviour,
        String unit,
        boolean keySupervised,
        Instant reportBy,
        Instant reportedAt,
        Disposition disposition,
        Outcome outcome,
        Integer people,
        Instant acceptedAt,
        Instant closedAt,
        Instant answeredAt) {

    /** How a lead came in (来源). */
    public enum Source {
        REPORT("群众举报"),
        INSPECTION("监督检查"),
        HOTLINE("12345 移交"),
        LETTER("来信来访");

        private final String chinese;

        Source(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** How far it has come. */
    public enum Status {
        RECEIVED,
        ASSIGNED,
        HANDED_UP,
        DISPOSED,
        DONE
    }

    /** How it is handled (处置方式; 检举控告工作规则 17). */
    public enum Disposition {
        INQUIRY("谈话函询"),
        VERIFICATION("初步核实"),
        SHELVED("暂存待查"),
        SETTLED("予以了结");

        private final String chinese;

        Disposition(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What came of it, as a code only (办理结果). */
    public enum Outcome {
        UNFOUNDED("反映失实，予以了结", false),
        SHELVED("暂存待查", false),
        REMINDED("谈话提醒、批评教育", true),
        LIGHT("轻处分、组织调整", true),
        HEAVY("重处分、职务调整", true),
        FILED("立案或者移送", true);

        private final String chinese;
        private final boolean concernsPeople;

        Outcome(String chinese, boolean concernsPeople) {
            this.chinese = chinese;
            this.concernsPeople = concernsPeople;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether somebody was dealt with, so that a number of people belongs to it. */
        public boolean concernsPeople() {
            return concernsPeople;
        }
    }
}
