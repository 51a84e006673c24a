package cn.suyuanban.deadline;

/** A rung of the ladder (预警阶梯): what happens to a limit as it comes close and passes. */
public enum Rung {
    /** 超期: the promise has passed. */
    OVERDUE
}
