package cn.suyuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stands for whom by the county's table: a department with two rows in it would stop the patrol. */
@SuyuanbanTest
class ResponsiblesTest {

    @Autowired
    private Responsibles responsibles;

    @Autowired
    private IdentityService identity;

    @Test
    void everyGroupHasOneHeadAndOneLeader() {
        List<String> groups =
                identity.createGroupQuery().list().stream().map(Group::getId).toList();
        assertThat(groups).contains("investment", "inspector", "team").allSatisfy(group -> {
            assertThat(responsibles.group("head", group)).isPresent();
            assertThat(responsibles.group("leader", group)).isPresent();
        });
        assertThat(responsibles.group("head", "inspector")).contains("inspector");
        assertThat(responsibles.group("head", "investment")).contains("investment-head");
    }
}
