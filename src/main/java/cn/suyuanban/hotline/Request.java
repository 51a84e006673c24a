package cn.suyuanban.hotline;

import java.time.Instant;

/**
 * One request to the hotline (诉求工单), without who called.
 *
 * @param caseId id of its case, which is the id of the outermost process instance
 * @param number the number people use
 * @param type null, like the urgency, for what is none of ours
 * @param receivedAt when the caller's clock began
 * @param respondBy until when a first contact counts as response (R46)
 * @param status as the last event left it
 * @param themeRequest case id of the theme request (专题工单) it belongs to, null if none
 */
public record Request(
        String caseId,
        String number,
        Said said,
        Type type,
        Urgency urgency,
        Instant receivedAt,
        Instant respondBy,
        Status status,
        String themeRequest) {

    /**
     * What was said, and where it came from.
     *
     * @param platformNumber number of the city's platform (市平台工单编号), null if it came another way
     * @param asker 群众 or 企业
     * @param content null where it is not to be kept
     * @param confidential whether the caller asked for secrecy (R48)
     * @param reachable whether the caller left a number
     */
    public record Said(
            Channel channel,
            String platformNumber,
            String asker,
            String theme,
            String place,
            String content,
            boolean confidential,
            boolean reachable) {}

    /** Where it came in (来源渠道). */
    public enum Channel {
        /** 电话 */
        PHONE,
        /** 网页 */
        WEB,
        /** 市平台 */
        PLATFORM,
        /** 专题工单, opened by the product when the same is asked again and again */
        THEME
    }

    /** What the caller wants (诉求类型). */
    public enum Type {
        CONSULT("咨询"),
        HELP("求助"),
        COMPLAINT("投诉"),
        REPORT("举报"),
        SUGGESTION("意见建议"),
        PRAISE("表扬"),
        ENTERPRISE("企业诉求");

        private final String chinese;

        Type(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** How soon it must be dealt with (紧急程度). */
    public enum Urgency {
        NORMAL("一般"),
        LIVELIHOOD("民生紧急"),
        EMERGENCY("突发"),
        COMPLEX("疑难复杂");

        private final String chinese;

        Urgency(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** State of a request (工单状态). */
    public enum Status {
        RECEIVED("待派单", true),
        DISPATCHED("待签收", true),
        RETURNED("退单待裁定", true),
        SIGNED("办理中", true),
        REPLIED("待回访", false),
        CONSULTING("会商中", false),
        CLOSED("已办结", false),
        FILED("已备案", false),
        REDIRECTED("已告知去向", false);

        private final String chinese;
        private final boolean waiting;

        Status(String chinese, boolean waiting) {
            this.chinese = chinese;
            this.waiting = waiting;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether the caller waits for an answer, so that the clock runs. */
        public boolean waiting() {
            return waiting;
        }
    }
}
