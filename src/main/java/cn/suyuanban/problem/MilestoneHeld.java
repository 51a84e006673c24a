package cn.suyuanban.problem;

/**
 * A problem holds a milestone of a project (阻碍节点): it was registered, or came back.
 *
 * <p>Published in the transaction of the work; whether the milestone still waits is for who listens to know.
 *
 * @param projectNumber case number of the project
 * @param milestone id of the milestone in the project's plan
 */
public record MilestoneHeld(String projectNumber, String milestone, String problemNumber) {}
