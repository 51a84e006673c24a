package cn.suyuanban.hotline.table;

/**
 * Whether something is for the hotline, and if not, where it goes.
 *
 * @param where in words for the caller
 */
public record Scope(Handling handling, String where) {

    public boolean ours() {
        return handling == Handling.ACCEPT;
    }

    public boolean sealed() {
        return handling == Handling.SEALED;
    }

    /** What the hotline does with it. */
    public enum Handling {
        ACCEPT,
        /** 告知去向 */
        REDIRECT,
        /** A lead about officials (线索), of which nothing is kept here. */
        SEALED
    }
}
