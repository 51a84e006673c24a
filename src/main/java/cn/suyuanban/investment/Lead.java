package cn.suyuanban.investment;

import java.math.BigDecimal;

/**
 * A lead of an investor as it was registered.
 *
 * @param caseId the case it is
 * @param number the case's number, by which people know it
 * @param region where the investor comes from, null where it was not asked
 * @param cluster 产业集群
 * @param amount what the investor intends to invest, in yuan; of a further phase only what is added
 */
public record Lead(
        String caseId,
        String number,
        String investor,
        Region region,
        String project,
        String cluster,
        BigDecimal amount,
        Link link) {

    /** Why this lead follows another. */
    public enum Kind {
        /** It follows none. */
        FIRST,
        /** 增资、二期: counts by its amount, never as a project of its own. */
        EXPANSION,
        /** 换业主: counts in the place of the one before it. */
        OWNER_CHANGE
    }

    /**
     * The lead before this one.
     *
     * @param number of the lead before, null of a first one
     */
    public record Link(Kind kind, String number) {

        public static final Link NONE = new Link(Kind.FIRST, null);

        public Link {
            if ((kind == Kind.FIRST) != (number == null)) {
                throw new LeadRefusedException("link-incomplete", "增资、换业主须写明原线索编号，新线索不写，请核对");
            }
        }
    }
}
