package cn.suyuanban.problem;

/**
 * The last problem that held a milestone of a project was struck off; published in the transaction of the work.
 *
 * @param projectNumber case number of the project
 * @param milestone id of the milestone in the project's plan
 * @param problemNumber the problem that was struck off
 */
public record MilestoneFreed(String projectNumber, String milestone, String problemNumber) {}
