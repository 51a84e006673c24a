package cn.suyuanban.catalog;

/** What a model is for; the process property {@code kind} in lower case. */
public enum ServiceKind {
    /** 事项 */
    MATTER,
    /** 项目 */
    PROJECT,
    /** 问题 */
    PROBLEM,
    /** 调研 */
    VISIT,
    /** 热线 */
    HOTLINE,
    /** 线索 */
    LEAD,
    /** 招商 */
    INVESTMENT,
    /** A part that other models call, or that the product runs for itself. */
    PART;

    /** Whether an instance is a case (办件) of its own. */
    public boolean opensCase() {
        return this != PART;
    }
}
