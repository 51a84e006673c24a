package cn.suyuanban.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.Lead.Status;
import cn.suyuanban.lead.LeadRules.Reader;
import cn.suyuanban.lead.NewLead.Accused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lead never reaches the unit or person it is about (R57), and only who works on it reads it (R58). */
class LeadRulesTest {

    private static final List<String> UNITS = List.of("inspector-first", "inspector-second");

    @Test
    @Tag("R57")
    void aUnitTheLeadIsAboutIsNoCandidate() {
        assertThat(LeadRules.candidates(UNITS, about("inspector-first"))).containsExactly("inspector-second");
        assertThatThrownBy(() -> LeadRules.requireCandidate("inspector-first", UNITS, about("inspector-first")))
                .hasMessageContaining("lead-conflict");
        assertThatCode(() -> LeadRules.requireCandidate("inspector-second", UNITS, about("inspector-first")))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("R57")
    void whenNoUnitIsLeftOnlyTheOneAboveIs() {
        List<String> one = List.of("inspector-first");
        assertThatThrownBy(() -> LeadRules.requireCandidate("inspector-first", one, about("inspector-first")))
                .hasMessageContaining("lead-no-unit")
                .hasMessageContaining("移送上一级");
        assertThatCode(() -> LeadRules.requireCandidate(LeadRules.SUPERIOR, one, about("inspector-first")))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("R57")
    void aUnitThatDoesNotWorkOnLeadsGetsNone() {
        assertThatThrownBy(() -> LeadRules.requireCandidate("market", UNITS, about("fire")))
                .hasMessageContaining("lead-unit-unknown");
    }

    @Test
    @Tag("R57")
    void aLeadAboutTheInspectionItselfIsNotTaken() {
        assertThatThrownBy(() -> LeadRules.requireNotOwn(about("inspector")))
                .hasMessageContaining("lead-own-unit")
                .hasMessageContaining("12388");
        assertThatCode(() -> LeadRules.requireNotOwn(about("market"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Tag("R58")
    @CsvSource({
        "inspector inspector-first, , market, , true",
        "inspector inspector-first, inspector-first, market, , true",
        "inspector inspector-second, inspector-first, market, , false",
        "inspector inspector-first, inspector-first, inspector-first, , false",
        "inspector inspector-first, , inspector-first, , false",
        "inspector inspector-first, inspector-first, market, 王 五, false",
        "inspector inspector-first, inspector-first, market, 副局长王五, false",
        "inspector inspector-first, inspector-first, market, 王六, true",
        "inspector-first, inspector-first, market, , false",
        "camunda-admin manager supervision, , market, , false",
        "inspector market, , market, , false"
    })
    void whoMayHandleALead(String groups, String unit, String accusedUnit, String accused, boolean may) {
        Reader reader = new Reader("wang", "王五", Set.of(groups.split(" ")));
        Accused about = new Accused(accusedUnit, "", accused == null ? "" : accused);
        assertThat(LeadRules.mayHandle(reader, assignedTo(unit), about)).isEqualTo(may);
    }

    @Test
    @Tag("R58")
    void whatIsSealedIsNotPrinted() {
        NewLead lead = new NewLead(
                Source.REPORT, null, true, new NewLead.Reporter("甲", "乙"), new Accused("market", "丙", "丁"), "戊");
        assertThat(lead + "" + lead.reporter() + lead.accused()).doesNotContain("甲", "乙", "丙", "丁", "戊");
    }

    private static Accused about(String unit) {
        return new Accused(unit, "", "");
    }

    private static Lead assignedTo(String unit) {
        return new Lead(
                "1",
                "2",
                "3",
                Source.REPORT,
                null,
                Instant.EPOCH,
                true,
                Status.ASSIGNED,
                null,
                unit,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
