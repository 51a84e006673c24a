package cn.suyuanban.designer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.security.Grants;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A database from before leads were sealed: what managers and the supervision office could read then is narrowed. */
@SuyuanbanTest
class BroadGrantsTest {

    private static final Permission READS = ProcessDefinitionPermissions.READ_HISTORY;

    @Autowired
    private BroadGrants broad;

    @Autowired
    private Grants grants;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    @Tag("R58")
    void theRightToEveryProcessIsTakenAwayAndEachButLeadsIsGivenInstead() {
        // given
        grants.group("manager", Resources.PROCESS_DEFINITION, Authorization.ANY, READS);
        grants.withdraw("manager", Resources.PROCESS_DEFINITION, "hotline-request");
        assertThat(reads("conduct-lead")).isTrue();
        // when
        broad.run(null);
        broad.run(null);
        // then
        assertThat(reads("conduct-lead")).isFalse();
        assertThat(reads("hotline-request")).isTrue();
        assertThat(reads(Authorization.ANY)).isFalse();
    }

    private boolean reads(String process) {
        return authorizations.isUserAuthorized(
                "manager", List.of("manager"), READS, Resources.PROCESS_DEFINITION, process);
    }
}
