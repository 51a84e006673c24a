package cn.suyuanban.deadline;

/** Variables by which a part that acts on a case (特别程序, 延期, 撤回, 催办, 督办) names it. */
public final class CaseVariables {

    /** The case's id, set when the part starts. */
    public static final String ID = "caseId";

    /** The case's number (办件编号), from the part's start form. */
    public static final String NUMBER = "caseNumber";

    /** The group that started the part: the department, or who the model says may. */
    public static final String STARTER = "handlingDepartment";

    private CaseVariables() {}
}
