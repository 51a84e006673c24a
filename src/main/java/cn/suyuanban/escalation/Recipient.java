package cn.suyuanban.escalation;

/**
 * Who is told: a group or one account; the two may have the same id.
 *
 * @param person whether it is an account
 */
public record Recipient(String id, boolean person) {

    public static Recipient group(String id) {
        return new Recipient(id, false);
    }

    public static Recipient person(String id) {
        return new Recipient(id, true);
    }
}
