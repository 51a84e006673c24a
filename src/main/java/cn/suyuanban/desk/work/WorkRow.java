package cn.suyuanban.desk.work;

/**
 * A task as the page writes it.
 *
 * @param number the case's number, null for what is no case
 * @param applicant null for what has none
 * @param due in words, null if the task has no limit
 * @param remaining office time left or overdue, null if the task has no limit
 * @param raised whether the case is put first (优先)
 * @param holder who has claimed it, null while nobody has
 * @param department the groups that may take it
 * @param open whether whoever looks may open it in Tasklist
 * @param takes whether they may claim it
 */
record WorkRow(
        String task,
        String number,
        String matter,
        String step,
        String applicant,
        String town,
        Light light,
        String due,
        String remaining,
        boolean paused,
        boolean raised,
        String holder,
        boolean mine,
        String department,
        boolean open,
        boolean takes) {}
