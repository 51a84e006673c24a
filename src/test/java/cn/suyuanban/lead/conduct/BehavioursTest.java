package cn.suyuanban.lead.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped catalogue of behaviours: five aspects, thirty samples, each with the rule it breaks. */
@SuyuanbanTest
class BehavioursTest {

    @Autowired
    private Behaviours behaviours;

    @Autowired
    private Units units;

    @Test
    void everyAspectHasSixSamplesAndEachItsBasis() {
        List<Behaviour> all = behaviours.all();
        assertThat(all.stream().collect(Collectors.groupingBy(Behaviour::aspect, Collectors.counting())))
                .hasSize(5)
                .allSatisfy((aspect, count) -> assertThat(count).isEqualTo(6));
        assertThat(all).extracting(Behaviour::code).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(one -> assertThat(one.basis()).startsWith("示例：").hasSizeGreaterThan(8));
    }

    @Test
    void aBehaviourIsFoundByItsCode() {
        assertThat(behaviours.find("C5")).hasValueSatisfying(found -> {
            assertThat(found.aspect()).isEqualTo(Aspect.SERVICE);
            assertThat(found.basis()).contains("政务处分法");
        });
        assertThat(behaviours.find("C9")).isEmpty();
    }

    @Test
    void aLeadIsAboutUnitsNotAboutRoles() {
        assertThat(units.all())
                .extracting(Units.Unit::id)
                .contains("market", "inspector", "inspector-first", "hotline")
                .doesNotContain("camunda-admin", "designer", "manager", "leader", "team", "market-head");
    }
}
