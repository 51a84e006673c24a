package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.intake.TakenOverCases;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.book.Continuation;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Problems from the county's file go on at the step where they were; those struck off are closed cases and no process. */
@Component
class TakenOverProblems implements Continuation {

    private static final String PROCESS = "problem-closure";
    private static final String PROCESS_NAME = "问题销号";

    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final TakenOverCases cases;
    private final CaseFiles files;
    private final Clock clock;

    TakenOverProblems(
            RuntimeService runtime, EngineCommands commands, TakenOverCases cases, CaseFiles files, Clock clock) {
        this.runtime = runtime;
        this.commands = commands;
        this.cases = cases;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String begin(Taken problem) {
        return problem.row().status() == Status.CLOSED ? closed(problem.row()) : open(problem);
    }

    private String closed(ProblemRow row) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        files.open(CaseFile.received(
                id, row.code(), PROCESS, PROCESS_NAME, row.found().enterprise(), now));
        files.close(id, now, Status.CLOSED.chinese());
        return id;
    }

    private String open(Taken problem) {
        return cases.numbered(
                problem.row().code(),
                () -> commands.asProduct(() -> runtime.createProcessInstanceByKey(PROCESS)
                        .startBeforeActivity(step(problem.row().status()))
                        .setVariables(variables(problem))
                        .execute()
                        .getId()));
    }

    private static String step(Status status) {
        return switch (status) {
            case REGISTERED, ASSIGNED -> "Activity_AssignProblem";
            case CLAIMED -> "Activity_PlanMeasures";
            case WORKING, RETURNED, POSTPONED, LONG_TERM -> "Activity_RectifyProblem";
            case SUBMITTED -> "Activity_VerifyProblem";
            case CLOSED -> throw new IllegalArgumentException(status.name());
        };
    }

    private static Map<String, Object> variables(Taken problem) {
        ProblemRow row = problem.row();
        Duty duty = problem.duty();
        Map<String, Object> variables = new HashMap<>();
        variables.put("applicantName", row.found().enterprise());
        variables.put("problemSource", row.found().source().name());
        variables.put("foundOn", row.found().foundOn().toString());
        variables.put("problemText", row.found().description());
        variables.put("problemCategory", row.found().category().name());
        variables.put("severity", row.found().severity());
        variables.put("commonProblem", row.found().common().orElse(false));
        variables.put("problemStatus", row.status().name());
        variables.put("leadLeader", duty.leader());
        variables.put("responsibleUnit", duty.unit());
        variables.put("responsiblePerson", duty.person());
        variables.put("supervisingUnit", duty.supervisor());
        variables.put("rectifyLimit", duty.limit().isEmpty() ? null : duty.limit());
        variables.put(Supporters.VARIABLE, Supporters.value(duty.supporters()));
        variables.put("measures", row.task().measures());
        variables.put("stageGoal", row.task().goal());
        variables.put("evidence", row.task().evidence());
        return variables;
    }
}
