package cn.suyuanban.problem.book;

import cn.suyuanban.problem.Duty;

/** Opens the case of a problem that is taken over, and lets its process stand where the problem is. */
public interface Continuation {

    /**
     * Opens the case under the number the county gave the problem; one that is struck off has a case that is closed.
     *
     * @return the case's id
     */
    String begin(Taken problem);

    /**
     * What a process has to know of a problem.
     *
     * @param duty with ids of groups, empty where the file says nothing; its limits are empty where it names no day
     */
    record Taken(cn.suyuanban.ledgerfile.ProblemRow row, Duty duty) {}
}
