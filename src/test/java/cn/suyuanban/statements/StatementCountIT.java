package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.security.Grants;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What a case costs the database, with deadlines, facts and audit on, against the bare engine with a timer per task. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(CountedDatabase.class)
class StatementCountIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Grants grants;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Test
    void aJointMatterAsksTheDatabaseForThreeQuartersOfWhatTheBareEngineAsks() {
        // given: both walked once, so that neither is charged for reading its model
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("statements/joint-matter.bpmn")
                .addClasspathResource("matters/opinion.form")
                .deploy();
        grants.group(
                "window", Resources.PROCESS_DEFINITION, JointMatter.KEY, Permissions.READ, Permissions.CREATE_INSTANCE);
        JointMatter ours = new JointMatter(engine);
        String matter = ours.walk();
        StatementCounter bareCounter = new StatementCounter();
        try (BareCamunda bare = new BareCamunda(bareCounter)) {
            JointMatter theirs = new JointMatter(bare.engine());
            theirs.walk();
            // when
            Count bareCount = bareCounter.during(theirs::walk);
            Count ourCount = counter.during(ours::walk);
            // then
            assertThat(ourCount.statements())
                    .as("ours %s%nbare %s", JointMatter.report(ourCount), JointMatter.report(bareCount))
                    .isLessThanOrEqualTo(bareCount.statements() * 3 / 4);
            assertThat(ourCount.calls()).isLessThanOrEqualTo(bareCount.calls() * 3 / 4);
            assertThat(files.find(matter).orElseThrow().outcome()).isEqualTo("已送达");
            assertThat(steps.openOfCase(matter)).isEmpty();
        }
    }
}
