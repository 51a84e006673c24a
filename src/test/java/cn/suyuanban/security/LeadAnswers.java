package cn.suyuanban.security;

import java.util.List;

/** Addresses that answer with whatever the engine has. */
final class LeadAnswers {

    static final List<String> ENGINE = List.of(
            "/process-instance",
            "/process-instance?processDefinitionKey=conduct-lead",
            "/task",
            "/execution",
            "/variable-instance",
            "/event-subscription",
            "/job",
            "/incident",
            "/history/process-instance",
            "/history/task",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/detail",
            "/history/user-operation",
            "/history/identity-link-log",
            "/history/incident",
            "/history/job-log",
            "/history/decision-instance?includeInputs=true&includeOutputs=true",
            "/process-definition",
            "/authorization");

    static final List<String> COCKPIT =
            List.of("/process-instance", "/process-definition/statistics", "/incident", "/history/process-instance");

    private LeadAnswers() {}
}
