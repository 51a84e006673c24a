package cn.suyuanban.problem;

import static cn.suyuanban.problem.SampleProblem.DUTY;
import static cn.suyuanban.problem.SampleProblem.LEADER;
import static cn.suyuanban.problem.SampleProblem.OFFICE;
import static cn.suyuanban.problem.SampleProblem.SUPERVISOR;
import static cn.suyuanban.problem.SampleProblem.UNIT;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for problems in the tables, without the process around them. */
abstract class ListedProblems {

    @Autowired
    ProblemLedger problems;

    @Autowired
    private CaseFiles files;

    /** A case without a problem, which a problem can come from. */
    String received(String number, Instant at) {
        String id = UUID.randomUUID().toString();
        files.open(CaseFile.received(id, number, "problem-closure", "问题销号", "绛县示例企业", at));
        return id;
    }

    String registered(String number, Instant at) {
        return registered(number, at, OFFICE, null, null);
    }

    String registered(String number, Instant at, Actor by, String origin, String milestone) {
        String id = received(number, at);
        Problem.Found found = new Problem.Found(
                Source.VISIT,
                "绛县示例企业",
                LocalDate.of(2031, 3, 3),
                by.id(),
                "门前道路积水",
                Category.UTILITIES,
                "一般",
                false,
                origin,
                milestone);
        problems.register(id, number, found, by, at);
        return id;
    }

    void struckOff(String id, Instant at) {
        problems.assign(id, DUTY, OFFICE, at);
        problems.act(id, Act.CLAIM, UNIT, at, null);
        problems.plan(id, "疏通管道", "雨天不积水", UNIT, at);
        problems.act(id, Act.SUBMIT, UNIT, at, "照片");
        problems.act(id, Act.CHECK, SUPERVISOR, at, null);
        problems.act(id, Act.SIGN, LEADER, at, null);
        problems.act(id, Act.CONFIRM, OFFICE, at, null);
        problems.act(id, Act.CLOSE, OFFICE, at, null);
    }
}
