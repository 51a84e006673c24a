package cn.suyuanban.investment.chain;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.investment.chain.Gap.Aim;
import cn.suyuanban.investment.chain.Gap.Kind;
import cn.suyuanban.investment.chain.Gap.Part;
import cn.suyuanban.ledger.Times;
import cn.suyuanban.ledgerfile.ChainRow;
import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The gaps of an industry chain, until a project fills them. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ChainsTest {

    private static final Gap CASTING =
            new Gap("示例装备链", "精密铸件", Part.UPSTREAM, Kind.MISSING, Aim.FILL, List.of("示例铸造", "示例锻造"));
    private static final Gap TESTING = new Gap("示例装备链", "检测", Part.DOWNSTREAM, Kind.WEAK, Aim.STRENGTHEN, List.of());

    @Autowired
    private Chains chains;

    @Autowired
    private ChainFile file;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aGapIsOpenWithItsLeadsUntilOneOfThemBecomesAProject() {
        // given
        chains.add("示例装备链", "leader", "示例链主");
        chains.add(CASTING);
        chains.add(TESTING);
        lead("C-1", "REGISTER");
        lead("C-2", "DROP");
        chains.fill("示例装备链", "精密铸件", "C-1");
        chains.fill("示例装备链", "精密铸件", "C-2");
        // then
        assertThat(chains.open())
                .containsExactlyInAnyOrder(new Gap.Open(CASTING, List.of("C-1")), new Gap.Open(TESTING, List.of()));
        // and when the lead has become a project
        happens("C-1", "HAND_OVER");
        assertThat(chains.open()).containsExactly(new Gap.Open(TESTING, List.of()));
    }

    @Test
    void aListThatWentOutComesInAgainAndOneThatContradictsItselfDoesNot() throws Exception {
        chains.add("示例装备链", "leader", "示例链主");
        chains.add(CASTING);
        chains.add(TESTING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.give(out);
        chains.add("示例装备链", "other", "示例别家");
        assertThat(file.take(new ByteArrayInputStream(out.toByteArray())).rows())
                .filteredOn(row -> "示例装备链".equals(row.chain()))
                .hasSize(2);
        assertThat(chains.all()).contains(new Chains.Chain("示例装备链", "leader", "示例链主"));
        assertThat(chains.gaps()).contains(CASTING, TESTING);
        // and when rows contradict each other
        ByteArrayOutputStream torn = new ByteArrayOutputStream();
        LedgerFile.CHAINS.write(List.of(row("甲", "铸件"), row("甲", "铸件"), row("乙", "检测")), torn);
        assertThatThrownBy(() -> file.take(new ByteArrayInputStream(torn.toByteArray())))
                .isInstanceOfSatisfying(LedgerFileException.class, refused -> assertThat(refused.faults())
                        .extracting(LedgerFileException.Fault::code)
                        .containsExactlyInAnyOrder("gap-duplicate", "chain-ambiguous"));
    }

    @Test
    void aGapOfAChainNobodyWroteDownIsRefused() {
        assertThatThrownBy(() -> chains.add(CASTING)).hasMessageContaining("chain-unknown");
    }

    private static ChainRow row(String leader, String node) {
        return new ChainRow("示例另一链", leader, "示例链主", node, "上游", "断点", "补链", List.of());
    }

    private void lead(String number, String act) {
        jdbc.sql("insert into investment_lead (case_id, number, investor, project, cluster, amount, link_kind)"
                        + " values (?, ?, '示例', '示例', '新装备', 1, 'FIRST')")
                .params(number, number)
                .update();
        happens(number, act);
    }

    private void happens(String number, String act) {
        jdbc.sql("insert into investment_event (case_id, act, passed, actor, at) values (?, ?, true, 'market', ?)")
                .params(number, act, Times.offset(county("2026-01-05T09:00")))
                .update();
    }
}
