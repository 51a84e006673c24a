package cn.suyuanban.lead.seal;

/** What a sealed text is. */
public enum SealedKind {
    /** Who reported, and how they can be reached (举报人). */
    REPORTER,
    /** Whom it is about (被反映人). */
    ACCUSED,
    /** What is said about them (反映内容). */
    CONTENT,
    /** Name, type and size of a file that came with it (证据材料). */
    FILE,
    /** Why it is handled the way it is (处置意见). */
    OPINION,
    /** What came of key supervision so far (督办进展). */
    PROGRESS,
    /** What came of it (办理情况). */
    RESULT;

    /** Whether it was written while working on the lead. */
    public boolean isNote() {
        return this == OPINION || this == PROGRESS || this == RESULT;
    }
}
